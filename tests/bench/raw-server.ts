import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The physical limit: hand-written SQL with JSON made by PostgreSQL, plain `pg`, a bare `node:http` server. Same pool, same data, same answers.
 * Takes {name, args} and answers the JSON text of the statement.
 */
const page = `'{"id":"' || c.id || '","number":' || to_json(c.number)::text || ',"status":"' || c.status || '","amount":"' || round(c.amount, greatest(2, min_scale(c.amount))) || '","currency":' || to_json(c.currency)::text
  || ',"customer":{"id":"' || k.id || '","name":' || to_json(k.name)::text || ',"country":' || to_json(k.country)::text || '},"lines":' || l.text || '}'`;
const lines = `lateral (select '[' || coalesce(string_agg('{"id":"' || x.id || '","quantity":"' || trim_scale(x.quantity) || '","unitPrice":"' || round(x.unit_price, greatest(2, min_scale(x.unit_price))) || '","product":{"code":' || to_json(p.code)::text || '}}', ',' order by x.position, x.id), '') || ']' as text
  from contract_line x join product p on p.id = x.product_id where x.contract_id = c.id) l`;
const flat = `'{"id":"' || c.id || '","number":' || to_json(c.number)::text || ',"status":"' || c.status || '","amount":"' || round(c.amount, greatest(2, min_scale(c.amount))) || '","currency":' || to_json(c.currency)::text || ',"signedOn":' || coalesce('"' || c.signed_on || '"', 'null') || '}'`;
const nodes = (text: string, from: string) =>
  `select '{"nodes":[' || coalesce(string_agg(${text}, ',' order by c.created_at desc, c.id desc), '') || ']}' as t from (${from}) c`;

const statements: Record<string, { name?: string; text: string }> = {
  W1: {
    name: 'w1',
    text: `select ${page} as t from contract c join customer k on k.id = c.customer_id, ${lines} where c.id = $1`,
  },
  W2: {
    name: 'w2',
    text: `${nodes(page, 'select * from contract order by created_at desc nulls last, id desc limit 50')} join customer k on k.id = c.customer_id, ${lines}`,
  },
  W10: {
    name: 'w10',
    text: `${nodes(page, 'select * from contract where owner_id = $1 order by created_at desc nulls last, id desc limit 50')} join customer k on k.id = c.customer_id, ${lines}`,
  },
  W3: {
    text: `select '{"totalCount":' || (select count(*) from contract c join customer k on k.id = c.customer_id where c.status = $1 and k.country = $2 and c.amount >= $3 and c.amount <= $4) || ',"nodes":[' || coalesce(string_agg(${flat}, ',' order by c.amount desc, c.id), '') || ']}' as t
      from (select c.* from contract c join customer k on k.id = c.customer_id where c.status = $1 and k.country = $2 and c.amount >= $3 and c.amount <= $4 order by c.amount desc, c.id limit 25) c`,
  },
  W3p: {
    text: `select '{"nodes":[' || coalesce(string_agg(${flat}, ',' order by c.amount desc, c.id), '') || ']}' as t
      from (select c.* from contract c join customer k on k.id = c.customer_id where c.status = $1 and k.country = $2 and c.amount >= $3 and c.amount <= $4 order by c.amount desc, c.id limit 25) c`,
  },
  W4: {
    name: 'w4',
    text: `${nodes(page, 'select * from contract where (created_at, id) < ($1, $2) order by created_at desc nulls last, id desc limit 50')} join customer k on k.id = c.customer_id, ${lines}`,
  },
  W5: {
    text: `select '[' || coalesce(string_agg('{"key":{"customerCountry":"' || country || '","signedOn":"' || month || '"},"count":' || n || ',"sum":{"amount":"' || round(total, greatest(2, min_scale(total))) || '"}}', ','), '') || ']' as t
      from (select k.country, date_trunc('month', c.signed_on)::date as month, count(*) as n, sum(c.amount) as total from contract c join customer k on k.id = c.customer_id
        where c.signed_on >= $1 and c.signed_on <= $2 group by 1, 2) s`,
  },
  W6: {
    text: `select '{"nodes":[' || coalesce(string_agg('{"id":"' || c.id || '","name":' || to_json(c.name)::text || ',"country":' || to_json(c.country)::text || '}', ',' order by c.name, c.id), '') || ']}' as t from (select * from customer where search_text like $1 order by name, id limit 25) c`,
  },
  W7: {
    name: 'w7',
    text: nodes(
      flat,
      'select * from contract where (created_at, id) < ($1, $2) order by created_at desc nulls last, id desc limit 1000',
    ),
  },
  W8: {
    text: `with number as (insert into number_series (series, period, last) values ('RAW', '2026', 1) on conflict (series, period) do update set last = number_series.last + 1 returning last),
      a as (insert into contract_application (id, version, created_at, updated_at, status, number, customer_id, owner_id, kind, currency, payment_method, amount, search_text)
        select gen_random_uuid(), 1, now(), now(), 'DRAFT', 'RAW-' || last, $1, $2, 'DOMESTIC', 'CNY', 'TT', 0, '' from number returning id),
      l as (insert into application_line (id, version, created_at, updated_at, application_id, position, product_id, quantity, unit_price, discount_percent, tax_rate_percent, amount)
        select gen_random_uuid(), 1, now(), now(), a.id, g, (x ->> 'productId')::uuid, (x ->> 'quantity')::numeric, (x ->> 'unitPrice')::numeric, 0, 13, 0 from a, jsonb_array_elements($3::jsonb) with ordinality as e(x, g) returning 1),
      e as (insert into domain_event (id, type, entity, record_id, payload, actor_id, request_id, occurred_at) select gen_random_uuid(), 'Created', 'ContractApplication', a.id, '{}', $2, 'raw', now() from a)
      select '{"id":"' || id || '"}' as t from a`,
  },
  W9: {
    text: `with c as (update contract set status = 'SIGNED', signed_on = current_date, version = version + 1, updated_at = now() where id = $1 and status = 'SEALED' returning id),
      e as (insert into domain_event (id, type, entity, record_id, payload, actor_id, request_id, occurred_at) select gen_random_uuid(), 'ContractSigned', 'Contract', c.id, '{}', $2, 'raw', now() from c)
      select '{"id":"' || id || '","status":"SIGNED"}' as t from c`,
  },
};

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL!, max: 10 });
// History needs an actor on every change, also on these.
pool.on(
  'connect',
  (client) =>
    void client.query(
      `select set_config('tradewind.actor', '00000000-0000-7000-8000-000000000001', false), set_config('tradewind.actor_name', 'raw', false)`,
    ),
);
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => {
    body += chunk.toString();
  });
  request.on('end', () => {
    const { name, args } = JSON.parse(body) as { name: string; args: unknown[] };
    const statement = statements[name]!;
    pool.query<{ t: string | null }>({ ...statement, values: args }).then(
      ({ rows }) => {
        response.setHeader('content-type', 'application/json');
        response.end(rows[0]?.t ?? 'null');
      },
      (error: Error) => {
        response.statusCode = 500;
        response.end(error.message);
      },
    );
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }));
process.on('disconnect', () => process.exit(0));
