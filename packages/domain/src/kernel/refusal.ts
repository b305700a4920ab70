import type { Role } from '../access/roles.ts';
import type { Label } from './label.ts';

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

type RefusalMaker = (facts?: Record<string, unknown>, more?: { clearedBy?: readonly Role[]; setting?: { key: string; value: unknown } }) => Refusal;

const catalogue = new Map<string, RefusalKind>();

const fill = (template: string, facts: Record<string, unknown>) =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = facts[name];
    return Array.isArray(value) ? value.join('、') : String(value ?? '—');
  });

/**
 * 拒绝目录 — a stage's refusals: code → bilingual sentence with `{fact}` places, requirement id, and the roles that can clear it.
 * Returns one maker a code: `refusals.CREDIT_LIMIT_EXCEEDED({ limit, exposure, excess })`.
 */
export function refusals<K extends string>(kinds: Record<K, RefusalKind>): Record<K, RefusalMaker> {
  const makers = {} as Record<K, RefusalMaker>;
  for (const code of Object.keys(kinds) as K[]) {
    const kind = kinds[code];
    if (catalogue.has(code)) throw new Error(`The refusal ${code} is declared twice`);
    catalogue.set(code, kind);
    makers[code] = (facts = {}, more = {}) => ({
      code,
      message: { zh: fill(kind.zh, facts), en: fill(kind.en, facts) },
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
