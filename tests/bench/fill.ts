import type pg from 'pg';

const countries = [
  'CN',
  'US',
  'DE',
  'JP',
  'KR',
  'IN',
  'BR',
  'MX',
  'FR',
  'IT',
  'ES',
  'GB',
  'TR',
  'PL',
  'VN',
  'TH',
  'ID',
  'AU',
  'ZA',
  'AE',
];

/** A UUIDv7 from a time and a number: the same data every time. */
const uuid = (kind: number, n: string, at = `timestamp '2020-01-01'`) =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(${kind}), 3, '0') || '8' || lpad(to_hex((${n})::bigint), 15, '0'))::uuid`;

/** Contracts that wait for their signature: enough for every round of the bench. */
const sealed = 4_000;

/**
 * 测试数据 — N contracts over six years with five lines each, N/10 customers in twenty skewed countries, 60 people, 500 products, instalments and receipts.
 * Written by set-based SQL as superuser, with triggers asleep: what is measured is the product, not the filling. Deterministic.
 */
export async function fill(client: pg.Client, contracts: number): Promise<void> {
  const customers = contracts / 10;
  const at = (n: string) => `(timestamp '2020-11-22' + ((${n})::bigint * interval '6 years' / ${contracts}))`;
  const contractId = (n: string) => uuid(4, n, at(n));
  const customerId = (n: string) => uuid(3, n);
  const country = `(array['${countries.join("','")}'])[1 + floor(20 * power(((g * 7919) % 1000) / 1000.0, 2))::int]`;
  // Every hundredth customer with its contracts belongs to the first salesperson: one per cent of the rows.
  const owner = (n: string) => `case when (${n}) % 100 = 0 then ${uuid(1, '1')} else ${uuid(1, `2 + (${n}) % 58`)} end`;
  await client.query(`set session_replication_role = replica`);
  await client.query(`set statement_timeout = 0`);
  await client.query(
    `insert into department (id, version, created_at, updated_at, code, name) select ${uuid(9, 'g')}, 1, now(), now(), 'D' || g, '部门' || g from generate_series(1, 3) g`,
  );
  await client.query(`insert into app_user (id, version, created_at, updated_at, email, name, roles, department_id, search_text, active, locale)
    select ${uuid(1, 'g')}, 1, now(), now(), 'u' || g || '@bench.example', '人员' || g,
      case g when 60 then '{GM,SALES_OPS}' else '{SALESPERSON}' end::text[], ${uuid(9, '1 + g % 3')}, 'u' || g, true, 'zh' from generate_series(1, 60) g`);
  await client.query(`insert into session (token_hash, user_id, created_at, last_used_at, expires_at)
    select encode(sha256(('bench-' || g)::bytea), 'hex'), ${uuid(1, 'g')}, now(), now(), now() + interval '1 day' from generate_series(1, 60) g`);
  await client.query(`insert into product (id, version, created_at, updated_at, code, name, unit, price_class, tax_rate_percent, status, search_text)
    select ${uuid(2, 'g')}, 1, now(), now(), 'P' || g, '轴承' || g, 'PCE', 'B', 13, 'ACTIVE', 'p' || g from generate_series(1, 500) g`);
  await client.query(`insert into customer (id, version, created_at, updated_at, status, number, name, country, currency, tier, recon_class, kinds, owner_id, name_key, search_text)
    select ${customerId('g')}, 1, timestamp '2020-01-01', now(), 'WON', 'CU-' || g, '客户' || g || '机械有限公司', ${country}, 'CNY', 'GENERAL', 'DOMESTIC', '{}', ${owner('g')}, 'k' || g,
      '客户' || g || '机械有限公司 kehu' || g || 'jixieyouxiangongsi kh' || g || 'jxyxgs cu-' || g from generate_series(1, ${customers}) g`);
  await client.query(`insert into credit_profile (id, version, created_at, updated_at, status, customer_id, owner_id, grade, currency, "limit", period_days, assessed_on)
    select ${uuid(8, 'g')}, 1, now(), now(), 'APPROVED', ${customerId('g')}, ${owner('g')}, 'A', 'CNY', 99999999999, 60, current_date from generate_series(1, ${customers}) g`);
  await client.query(`insert into price_policy (id, version, created_at, updated_at, status, number, name, segment, currency, valid_from)
    values (${uuid(6, '1')}, 1, now(), now(), 'EFFECTIVE', 'PP-1', '年度销售政策', 'ALL', 'CNY', '2020-01-01')`);
  await client.query(`insert into price_policy_line (id, version, created_at, updated_at, policy_id, position, product_id, unit_price)
    select ${uuid(7, 'g')}, 1, now(), now(), ${uuid(6, '1')}, g, ${uuid(2, 'g')}, 1 from generate_series(1, 500) g`);
  const step = 50_000;
  for (let from = 1; from <= contracts; from += step) {
    const to = Math.min(contracts, from + step - 1);
    const series = `generate_series(${from}, ${to}) g`;
    // The newest wait for their signature (W9); everything older is signed, most of it fulfilled.
    const status = `case when g > ${contracts - sealed} then 'SEALED' when g > ${contracts * 0.8} then 'IN_EXECUTION' else 'FULFILLED' end`;
    await client.query(`insert into contract (id, version, created_at, updated_at, status, number, customer_id, owner_id, kind, currency, payment_method, gross_amount, amount, tax_amount, freight_amount,
        collected_amount, signed_on, delivery_on, order_progress, shipment_progress, sign_off_progress, invoice_progress, collection_progress, checklist_at, search_text)
      select ${contractId('g')}, 1, ${at('g')}, ${at('g')}, ${status}, 'SC-' || g, ${customerId(`1 + (g * 31) % ${customers}`)}, ${owner(`1 + (g * 31) % ${customers}`)}, 'DOMESTIC', 'CNY', 'TT', a, a, round(a * 0.115, 2), 0,
        case when g > ${contracts * 0.8} then 0 else a end, ${at('g')}::date, ${at('g')}::date + 60, 'NONE', 'NONE', 'NONE', 'NONE', 'NONE', ${at('g')},
        'sc-' || g || ' 客户' || (1 + (g * 31) % ${customers}) || '机械有限公司'
      from (select g, (1000 + (g::bigint * 7907) % 900000)::numeric(20, 2) as a from ${series}) g`);
    await client.query(`insert into contract_line (id, version, created_at, updated_at, contract_id, position, product_id, quantity, unit_price, discount_percent, tax_rate_percent, gross_amount, amount)
      select ${uuid(5, 'g * 8 + l', at('g'))}, 1, ${at('g')}, ${at('g')}, ${contractId('g')}, l, ${uuid(2, '1 + (g * 5 + l) % 500')}, 1 + (g + l) % 50, 100 + (g * l) % 900, 0, 13, 1000, 1000
      from ${series}, generate_series(1, 5) l`);
    await client.query(`insert into payment_schedule_line (id, version, created_at, updated_at, contract_id, position, status, kind, percent, amount, "trigger", days, received_amount)
      select ${uuid(10, 'g * 2 + l', at('g'))}, 1, ${at('g')}, ${at('g')}, ${contractId('g')}, l, 'NOT_DUE', (array['ADVANCE','BALANCE'])[l], 50, 1, (array['SIGNING','SIGN_OFF'])[l], 30, 0
      from ${series}, generate_series(1, 2) l`);
    await client.query(`insert into domain_event (id, type, entity, record_id, payload, actor_id, request_id, occurred_at)
      select ${uuid(11, 'g', at('g'))}, 'ContractSigned', 'Contract', ${contractId('g')}, '{}', ${uuid(1, '1')}, 'bench', ${at('g')} from ${series}`);
  }
  await client.query(`set session_replication_role = origin`);
  await client.query('vacuum analyze');
}
