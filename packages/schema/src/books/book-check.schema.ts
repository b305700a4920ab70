import { BookCheck } from '@tradewind/domain/books/book-check.ts';
import { sql } from 'kysely';
import { expose } from '../expose.ts';

expose(BookCheck, {
  computed: {
    findings: {
      type: 'json',
      description:
        '不平记录 — the examples, each with the type of its record: what it says, and what its documents come to',
      sql: (alias) =>
        sql`(select coalesce(jsonb_agg(e || jsonb_build_object('type', (select h.entity from history_entry h where h.record_id = (e->>'id')::uuid order by h.at desc limit 1))), '[]'::jsonb) from jsonb_array_elements(case jsonb_typeof(${sql.ref(`${alias}.examples`)}) when 'array' then ${sql.ref(`${alias}.examples`)} else '[]' end) e)`,
    },
  },
});
