import { type Role, roles } from '../access/roles.ts';
import { labelsOf } from './enum-labels.ts';
import type { Label, Locale } from './label.ts';

/** 拒绝原因 — one reason that stands in the way of a command: code, the numbers behind it, the requirement, who can clear it. */
export interface Refusal {
  readonly code: string;
  readonly message: Label;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly requirement: string;
  readonly clearedBy: readonly Role[];
  /** The setting of the policy register that decided, with the value used. */
  readonly setting?: { readonly key: string; readonly value: unknown };
}

interface RefusalKind extends Label {
  readonly requirement: string;
  readonly clearedBy: readonly Role[];
}

interface More {
  readonly clearedBy?: readonly Role[];
  readonly setting?: { readonly key: string; readonly value: unknown };
  /** Place → the enum its values are of, where only the maker knows it. */
  readonly of?: Readonly<Record<string, string>>;
  /** Place → what stands there instead of the fact itself. */
  readonly words?: Readonly<Record<string, Label | undefined>>;
}

type RefusalMaker = (facts?: Record<string, unknown>, more?: More) => Refusal;

const catalogue = new Map<string, RefusalKind>();

const places = /\{(\w+)(?::(\w+))?\}/g;

/** A role is said by its name, a value of an enum by its word; anything else as it is. */
function said(value: unknown, of: string | undefined, locale: Locale): string {
  const labels: Readonly<Record<string, Label>> = (of ? labelsOf(of) : roles) ?? {};
  const own = typeof value === 'string' && Object.hasOwn(labels, value) ? labels[value]?.[locale] : undefined;
  return own ?? String(value ?? '—');
}

const fill = (template: string, facts: Record<string, unknown>, { of, words }: More, locale: Locale) =>
  template.replace(places, (_, name: string, type: string | undefined) => {
    const word = words?.[name]?.[locale];
    if (word !== undefined) return word;
    const value = facts[name];
    const kind = type ?? of?.[name];
    return Array.isArray(value)
      ? value.map((each) => said(each, kind, locale)).join(locale === 'zh' ? '、' : ', ')
      : said(value, kind, locale);
  });

const bare = (template: string) => template.replace(places, '{$1}');

/**
 * 拒绝目录 — a stage's refusals: code → bilingual sentence with `{fact}` places, requirement id, and the roles that can clear it. A place may name the
 * enum whose word it says, `{state:ContractStatus}`; roles are said by their names anyway.
 * Returns one maker a code: `refusals.CREDIT_LIMIT_EXCEEDED({ limit, exposure, excess })`.
 */
export function refusals<K extends string>(kinds: Record<K, RefusalKind>): Record<K, RefusalMaker> {
  const makers = {} as Record<K, RefusalMaker>;
  for (const code of Object.keys(kinds) as K[]) {
    const kind = kinds[code];
    if (catalogue.has(code)) throw new Error(`The refusal ${code} is declared twice`);
    catalogue.set(code, { ...kind, zh: bare(kind.zh), en: bare(kind.en) });
    makers[code] = (facts = {}, more = {}) => ({
      code,
      message: { zh: fill(kind.zh, facts, more, 'zh'), en: fill(kind.en, facts, more, 'en') },
      facts,
      requirement: kind.requirement,
      clearedBy: more.clearedBy ?? kind.clearedBy,
      ...(more.setting ? { setting: more.setting } : {}),
    });
  }
  return makers;
}

/** 全部拒绝码 — every refusal code of the system, for documents and tests. */
export const refusalCatalogue = (): ReadonlyMap<string, RefusalKind> => catalogue;
