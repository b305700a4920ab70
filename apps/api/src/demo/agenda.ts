import { addDays, dateIn } from '@tradewind/domain/kernel/clock.ts';
import { specialDays } from '@tradewind/domain/kernel/reference-data.ts';
import type { Stage } from './stage.ts';

/** 故事 — something that goes on over months; it says after how many working days it goes on. Nought is a little later the same day. */
export type Story = AsyncGenerator<number, void, void>;

interface Waiting {
  readonly at: number;
  readonly stage: Stage;
  readonly story: Story;
  /** Stories about the same thing never go on at the same moment. */
  readonly about: string;
}

const minute = 60_000;
/** As many stories as go on side by side: while the database works for one, the next is prepared. */
const atOnce = 3;

/**
 * 日程 — plays many stories day by day, each thing at its moment; what has not come by the end has not happened. Stories of one day about different customers go on
 * side by side, each with its own clock and chance: firms, amounts and dates are the same every time, only document numbers of a day may change places.
 */
export function openAgenda(stage: Stage) {
  const special = new Map(specialDays().map(({ day, kind }) => [day, kind]));
  const waiting: Waiting[] = [];
  let stories = 0;

  const works = (day: string) => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return (special.get(day) ?? (weekday === 0 || weekday === 6 ? 'HOLIDAY' : 'WORKING')) === 'WORKING';
  };
  const moment = (day: string, own: Stage) => Date.parse(`${day}T09:00:00+08:00`) + own.chance.between(5, 480) * minute;
  const dayOf = (at: number) => dateIn('Asia/Shanghai', new Date(at));
  const push = (entry: Waiting) => {
    let low = 0;
    for (let high = waiting.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (waiting[middle]!.at > entry.at) high = middle;
      else low = middle + 1;
    }
    waiting.splice(low, 0, entry);
  };
  const later = (own: Stage, days: number) => {
    if (days === 0) return own.clock.now().getTime() + own.chance.between(12, 55) * minute;
    let day = own.today();
    for (let left = days; left > 0; ) {
      day = addDays(day, 1);
      if (works(day)) left--;
    }
    return moment(day, own);
  };
  const goOn = async (entry: Waiting) => {
    entry.stage.clock.set(new Date(entry.at));
    const { value, done } = await entry.story.next();
    if (!done) push({ ...entry, at: later(entry.stage, value) });
  };

  return {
    /** A story begins on the first working day from here. */
    begin(story: (own: Stage) => Story, from: string, about: string): void {
      let day = from;
      while (!works(day)) day = addDays(day, 1);
      const own = stage.apart(++stories);
      push({ at: moment(day, own), stage: own, story: story(own), about });
    },
    async play(until: Date, report: (share: number) => void = () => undefined): Promise<void> {
      const began = stage.clock.now().getTime();
      const active = new Map<string, { day: string; done: Promise<void> }>();
      /** The next thing of the day that does not touch what is going on; a day begins when all before it is over. */
      const next = () => {
        const [first] = waiting;
        if (!first || active.size >= atOnce) return -1;
        const [day] = [dayOf(first.at), ...[...active.values()].map((each) => each.day)].sort();
        return waiting.findIndex(({ at, about }) => at <= until.getTime() && dayOf(at) === day && !active.has(about));
      };
      for (;;) {
        const index = next();
        if (index >= 0) {
          const [entry] = waiting.splice(index, 1) as [Waiting];
          report((entry.at - began) / (until.getTime() - began));
          active.set(entry.about, {
            day: dayOf(entry.at),
            done: goOn(entry).finally(() => active.delete(entry.about)),
          });
        } else if (active.size > 0) await Promise.race([...active.values()].map(({ done }) => done));
        else break;
      }
      stage.clock.set(until);
    },
  };
}
