import { sql } from 'kysely';
import { currencies } from '../kernel/currencies.ts';

const unusual = JSON.stringify(
  Object.fromEntries(currencies().flatMap(({ code, digits }) => (digits === 2 ? [] : [[code, digits]]))),
);

/** 币种小数位 — in SQL: the digits an amount in the currency of a column is rounded to. Source: reliability D8. */
export const digitsOf = (column: string) => sql`coalesce((${unusual}::jsonb ->> ${sql.ref(column)})::int, 2)`;
