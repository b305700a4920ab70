import type { MetadataStorage } from '@mikro-orm/core';
import type { RawBuilder } from 'kysely';
import type { Label } from '../kernel/label.ts';
import type { Foundation, Stage } from '../process.ts';

/** One record that breaks a rule: what it says of itself, and what its documents come to. */
export interface Broken {
  readonly id: string;
  readonly said: string;
  readonly counted: string;
}

export interface Rule {
  readonly name: string;
  readonly label: Label;
  readonly stage: Stage | Foundation;
  readonly source: string;
  /** One statement, so that it sees one moment: every record that breaks the rule. `since` bounds rules that would read the whole history. */
  readonly find: (about: { readonly since: Date; readonly metadata: MetadataStorage }) => RawBuilder<Broken>;
}

const rules = new Map<string, Rule>();

/** 账目规则 — declares what must be true of the books at every moment; the check finds by itself whatever breaks it. Source: reliability D11. */
export function rule(spec: Rule): Rule {
  if (rules.has(spec.name)) throw new Error(`The rule ${spec.name} is declared twice`);
  rules.set(spec.name, spec);
  return spec;
}

/** 全部规则 — every rule the books are checked by. */
export const allRules = (): readonly Rule[] => [...rules.values()];
