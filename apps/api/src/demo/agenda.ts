import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { specialDays } from '@tradewind/domain/kernel/reference-data.ts';
import type { Stage } from './stage.ts';

/** 故事 — something that goes on over months; it says after how many working days it goes on. Nought is a little later the same day. */
export type Story = AsyncGenerator<number, void, void>;

interface Waiting {
  readonly at: number;
  readonly turn: number;
  readonly story: Story;
}

const minute = 60_000;

/** 日程 — plays many stories in the order of time, each thing at its moment; what has not come by the end has not happened. */
export function openAgenda(stage: Stage) {
  const special = new Map(specialDays().map(({ day, kind }) => [day, kind]));
  const waiting: Waiting[] = [];
  let turns = 0;

  const works = (day: string) => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return (special.get(day) ?? (weekday === 0 || weekday === 6 ? 'HOLIDAY' : 'WORKING')) === 'WORKING';
  };
  const at = (day: string, minutes: number) => Date.parse(`${day}T09:00:00+08:00`) + minutes * minute;
  const push = (story: Story, moment: number) => {
    const entry = { at: moment, turn: turns++, story };
    let low = 0;
    for (let high = waiting.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (waiting[middle]!.at > moment) high = middle;
      else low = middle + 1;
    }
    waiting.splice(low, 0, entry);
  };
  const later = (days: number) => {
    if (days === 0) return stage.clock.now().getTime() + stage.chance.between(12, 55) * minute;
    let day = stage.today();
    for (let left = days; left > 0; ) {
      day = addDays(day, 1);
      if (works(day)) left--;
    }
    return at(day, stage.chance.between(5, 480));
  };

  return {
    /** A story begins on the first working day from here. */
    begin(story: Story, from: string): void {
      let day = from;
      while (!works(day)) day = addDays(day, 1);
      push(story, at(day, stage.chance.between(5, 480)));
    },
    async play(until: Date): Promise<void> {
      for (let next = waiting.shift(); next && next.at <= until.getTime(); next = waiting.shift()) {
        stage.clock.set(new Date(next.at));
        const { value, done } = await next.story.next();
        if (!done) push(next.story, later(value));
      }
      stage.clock.set(until);
    },
  };
}
