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

/** Who hears what has happened, in the order in which they asked to. */
export const reactionsTo = (type: string): readonly Reaction[] => reactions.get(type) ?? [];
