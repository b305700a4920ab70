import type { Work } from './work.ts';

/** 业务事件 — what has happened, told in the past tense. */
export interface DomainEvent {
  readonly type: string;
  readonly entity: string;
  readonly recordId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

type Reaction = (event: DomainEvent, work: Work) => Promise<void>;

const reactions = new Map<string, Reaction[]>();

/** 反应 — what a later stage does when it hears an event, in the same transaction: all of it happens or none. */
export function on(type: string, reaction: Reaction): void {
  reactions.set(type, [...(reactions.get(type) ?? []), reaction]);
}

/** Whether anybody hears of it: who reacts may ask the tables, and what happened has to be written before. */
export const isHeard = (type: string): boolean => reactions.has(type);

export async function react(event: DomainEvent, work: Work): Promise<void> {
  for (const reaction of reactions.get(event.type) ?? []) await reaction(event, work);
}
