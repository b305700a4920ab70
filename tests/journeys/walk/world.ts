import type pg from 'pg';
import type { Company } from '../../given/company.ts';
import type { Trade } from '../../given/contract.ts';
import type { Chance } from './chance.ts';

type Row = Record<string, string>;

/** 世界 — what a walker sees of the company: its rows, its day, and the dice. */
export interface World {
  readonly company: Company;
  readonly chance: Chance;
  readonly trade: Trade;
  rows(text: string, values?: unknown[]): Promise<Row[]>;
  /** One of the rows, or none. */
  any(text: string, values?: unknown[]): Promise<Row | undefined>;
  today(): string;
}

export function world(company: Company, chance: Chance, trade: Trade, client: pg.Client): World {
  const rows = async (text: string, values: unknown[] = []) => (await client.query(text, values)).rows as Row[];
  return {
    company,
    chance,
    trade,
    rows,
    any: async (text, values) => {
      const found = await rows(text, values);
      return found.length > 0 ? chance.pick(found) : undefined;
    },
    today: () => new Date(company.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10),
  };
}
