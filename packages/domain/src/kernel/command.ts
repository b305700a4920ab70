import type { z } from 'zod';
import type { Caller } from '../access/caller.ts';
import type { PolicyValues } from '../policy/values.ts';
import type { Setting, GateStrength } from '../policy/setting.ts';
import type { Label } from './label.ts';
import type { EntityClass } from './record.ts';
import type { Refusal } from './refusal.ts';
import type { Work } from './work.ts';

/** What a guard may look at besides the document: who, when, and the policy in force. Nothing here can query. */
export interface Circumstance {
  readonly caller: Caller;
  readonly now: Date;
  readonly today: string;
  readonly policy: PolicyValues;
}

/** 守卫 — a claim that must be true for the command to run; returns why not, as data. Pure. */
export type Guard<E, F> = (
  document: E,
  facts: F,
  circumstance: Circumstance,
) => Refusal | readonly Refusal[] | undefined;
export type InputGuard<E, F, I> = (
  document: E,
  input: I,
  facts: F,
  circumstance: Circumstance,
) => Refusal | readonly Refusal[] | undefined;

/** A guard whose strength is a setting: BLOCK refuses, WARN lets pass and says so, OFF is silent. */
export interface Gate<E, F> {
  readonly setting: Setting<GateStrength>;
  readonly guard: Guard<E, F>;
}

/**
 * 事实 — what guards need to know. `load` answers for many documents at once, in a fixed number of statements (so `commands` of a list
 * costs no more than of one); `lock` takes the rows a limit depends on, in id order, before they are read.
 */
export interface Facts<E, F> {
  readonly lock?: (document: E, work: Work) => Promise<void>;
  readonly load: (documents: readonly E[], work: FactWork) => Promise<ReadonlyMap<string, F>>;
}

export type FactWork = Pick<Work, 'em' | 'caller' | 'now' | 'today' | 'policy'>;

export interface CommandSpec<E extends object, S extends string, I extends z.ZodObject | undefined, F> {
  /** Imperative and noun; the name of the mutation. */
  readonly name: string;
  readonly label: Label;
  /** One sentence: what will happen. */
  readonly says?: Label;
  /** Noun and past participle; what the rest of the house hears. */
  readonly event: string;
  readonly on: EntityClass<E>;
  readonly from: readonly S[];
  /** The state it leads to; several when facts decide; absent when the state stays. */
  readonly to?: S | readonly S[];
  readonly permission: string;
  readonly source: string;
  /** It only adds something beside the document: its version stays, nobody who edits it is in the way. */
  readonly beside?: boolean;
  readonly input?: I;
  readonly facts?: Facts<E, F>;
  readonly guards?: Readonly<Record<string, Guard<E, F> | Gate<E, F>>>;
  /** Claims about the input; they run with the guards when the command is called. */
  readonly inputGuards?: Readonly<Record<string, InputGuard<E, F, Input<I>>>>;
  /** Makes the change; returns the next state where `to` names several. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most changes return nothing
  readonly change?: (document: E, input: Input<I>, change: { facts: F; work: Work }) => Promise<S | void> | S | void;
}

export type Input<I> = I extends z.ZodObject ? z.output<I> : Record<string, never>;

// biome-ignore lint/suspicious/noExplicitAny: the registry holds commands on every entity
export type Command = CommandSpec<any, string, any, any>;

const registry = new Map<string, Command>();

/** 命令 — declares a business verb once: mutation, permission, button, diagram, documents and tests derive from it. */
export function command<
  E extends object,
  const S extends string,
  I extends z.ZodObject | undefined = undefined,
  F = undefined,
>(spec: CommandSpec<E, S, I, F>): CommandSpec<E, S, I, F> {
  if (registry.has(spec.name)) throw new Error(`The command ${spec.name} is declared twice`);
  registry.set(spec.name, spec as Command);
  return spec;
}

export const allCommands = (): readonly Command[] => [...registry.values()];
export const commandsOn = (entity: { name: string }): readonly Command[] =>
  [...registry.values()].filter((each) => each.on.name === entity.name);
export const commandNamed = (name: string): Command | undefined => registry.get(name);
