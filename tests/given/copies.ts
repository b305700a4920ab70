import { randomUUIDv7 } from 'node:crypto';
import type { Company } from './company.ts';

/** 复制行 — a stored row many times over, each with its own id and what differs: for races that need a hundred of the same. */
export async function copiesOf(
  company: Company,
  table: string,
  where: Record<string, string>,
  differing: readonly Record<string, unknown>[],
): Promise<string[]> {
  const columns = (
    await company.sql(
      `select column_name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    )
  ).map((row) => `"${row['column_name']}"`);
  const [column, value] = Object.entries(where)[0]!;
  const rows = differing.map((each) => ({ id: randomUUIDv7(), ...each }));
  await company.sql(
    `insert into ${table} (${columns.join(', ')}) select ${columns.map((each) => `r.${each}`).join(', ')}
     from ${table} s, jsonb_array_elements($2::jsonb) o, lateral jsonb_populate_record(null::${table}, to_jsonb(s) || o) r where s."${column}" = $1`,
    [value, JSON.stringify(rows)],
  );
  return rows.map((each) => each.id);
}
