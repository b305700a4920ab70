import type pg from 'pg';

export interface Request {
  readonly raw: { name: string; args: unknown[] };
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly user: number;
}

export interface Workload {
  readonly name: string;
  readonly says: string;
  readonly target: number;
  /** Picks the n-th request: the same sequence for both sides. */
  readonly request: (n: number) => Request;
  /** What both answers must agree on. */
  readonly same?: (raw: unknown, ours: Record<string, unknown>) => boolean;
  readonly writes?: boolean;
}

const row =
  'id number status amount currency customer{id name country} lines(first:20){id quantity unitPrice product{code}}';
const flat = 'id number status amount currency signedOn';

/** 工作负载 — W1…W12 of the performance page, with what hand-written SQL would be asked for the same answer. */
export async function workloads(client: pg.Client, contracts: number): Promise<Workload[]> {
  const ids = (
    await client.query<{ id: string }>(
      'select id from contract where abs(hashtext(id::text)) % 97 = 0 order by id limit 500',
    )
  ).rows.map((each) => each.id);
  const sealed = (
    await client.query<{ id: string; owner: string }>(
      `select c.id, u.email as owner from contract c join app_user u on u.id = c.owner_id where c.status = 'SEALED' order by c.id`,
    )
  ).rows;
  const customers = (await client.query<{ id: string }>('select id from customer order by id limit 300')).rows.map(
    (each) => each.id,
  );
  const products = (await client.query<{ id: string }>('select id from product order by id limit 100')).rows.map(
    (each) => each.id,
  );
  const deep = (
    await client.query<{ created_at: Date; at: string; id: string }>(
      `select created_at, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, id from contract order by created_at desc, id desc offset $1 limit 200`,
      [Math.floor(contracts * 0.75)],
    )
  ).rows;
  const gm = 60;
  const first = (await client.query<{ id: string }>(`select id from app_user where email = 'u1@bench.example'`))
    .rows[0]!.id;
  const boss = (await client.query<{ id: string }>(`select id from app_user where email = 'u60@bench.example'`))
    .rows[0]!.id;
  const nodesAgree = (raw: unknown, ours: Record<string, unknown>) =>
    JSON.stringify((raw as { nodes: unknown }).nodes) ===
    JSON.stringify((Object.values(ours)[0] as { nodes: unknown }).nodes);
  const filter = (n: number) => ({
    country: ['CN', 'US', 'DE', 'JP', 'KR'][n % 5]!,
    min: String(1000 + (n % 40) * 1000),
    max: String(500_000 + (n % 40) * 5_000),
  });
  const filtered = (n: number, total: boolean, name: string): Request => {
    const { country, min, max } = filter(n);
    return {
      raw: { name, args: ['FULFILLED', country, min, max] },
      query: `query($c:String,$min:Decimal,$max:Decimal){contracts(first:25,where:{status:{eq:FULFILLED},customer:{country:{eq:$c}},amount:{gte:$min,lte:$max}},orderBy:[{amount:DESC}]){${total ? 'totalCount ' : ''}nodes{${flat}}}}`,
      variables: { c: country, min, max },
      user: gm,
    };
  };
  const own = {
    W1: (n: number): Request => ({
      raw: { name: 'W1', args: [ids[n % ids.length]] },
      query: `query($id:ID!){contract(id:$id){${row}}}`,
      variables: { id: ids[n % ids.length] },
      user: gm,
    }),
    W2: (): Request => ({
      raw: { name: 'W2', args: [] },
      query: `{contracts(first:50){nodes{${row}}}}`,
      variables: {},
      user: gm,
    }),
    W10: (): Request => ({
      raw: { name: 'W10', args: [first] },
      query: `{contracts(first:50){nodes{${row}}}}`,
      variables: {},
      user: 1,
    }),
  };
  return [
    {
      name: 'W1',
      says: 'one contract with customer and lines',
      target: 0.6,
      request: own.W1,
      same: (raw, ours) => JSON.stringify(raw) === JSON.stringify(ours.contract),
    },
    {
      name: 'W2',
      says: '50 newest contracts with customer and 5 lines',
      target: 0.7,
      request: own.W2,
      same: nodesAgree,
    },
    {
      name: 'W3',
      says: 'filtered, dearest first, exact total',
      target: 0.9,
      request: (n) => filtered(n, true, 'W3'),
      same: (raw, ours) =>
        nodesAgree(raw, ours) &&
        (raw as { totalCount: number }).totalCount === (ours.contracts as { totalCount: number }).totalCount,
    },
    {
      name: 'W3p',
      says: 'the same without total',
      target: 0.9,
      request: (n) => filtered(n, false, 'W3p'),
      same: nodesAgree,
    },
    {
      name: 'W4',
      says: 'deep page by keyset cursor',
      target: 0.6,
      request: (n) => {
        const from = deep[n % deep.length]!;
        return {
          raw: { name: 'W4', args: [from.at, from.id] },
          query: `query($after:String){contracts(first:50,after:$after){nodes{${row}}}}`,
          variables: { after: cursorOf(from.at, from.id) },
          user: gm,
        };
      },
      same: nodesAgree,
    },
    {
      name: 'W5',
      says: 'sum and count by country and month of a year',
      target: 0.9,
      request: (n) => {
        const year = 2021 + (n % 5);
        return {
          raw: { name: 'W5', args: [`${year}-01-01`, `${year}-12-31`] },
          query: `query($a:Date,$b:Date){contractStats(where:{signedOn:{gte:$a,lte:$b}},groupBy:[{field:CUSTOMER_COUNTRY},{field:CURRENCY},{field:SIGNED_ON,bucket:MONTH}],first:1000){key{customerCountry signedOn} count sum{amount}}}`,
          variables: { a: `${year}-01-01`, b: `${year}-12-31` },
          user: gm,
        };
      },
      same: (raw, ours) => sorted(raw) === sorted(ours.contractStats),
    },
    {
      name: 'W6',
      says: 'customers by part of the name',
      target: 0.65,
      request: (n) => ({
        raw: { name: 'W6', args: [`%客户${100 + (n % 800)}%`] },
        query: `query($s:String){customers(first:25,search:$s,orderBy:[{name:ASC}]){nodes{id name country}}}`,
        variables: { s: `客户${100 + (n % 800)}` },
        user: gm,
      }),
      same: nodesAgree,
    },
    {
      name: 'W7',
      says: 'export: 1,000 contracts a page, flat',
      target: 0.7,
      request: (n) => {
        const from = deep[n % deep.length]!;
        return {
          raw: { name: 'W7', args: [from.at, from.id] },
          query: `query($after:String){contracts(first:1000,after:$after){nodes{${flat}}}}`,
          variables: { after: cursorOf(from.at, from.id) },
          user: gm,
        };
      },
      same: nodesAgree,
    },
    {
      name: 'W8',
      says: 'create with 5 lines, history, event, idempotency key',
      target: 0.35,
      writes: true,
      request: (n) => {
        const lines = [0, 1, 2, 3, 4].map((l) => ({
          productId: products[(n * 5 + l) % products.length],
          quantity: '3',
          unitPrice: '250.00',
        }));
        const customer = customers[n % customers.length];
        return {
          raw: { name: 'W8', args: [customer, boss, JSON.stringify(lines)] },
          query: 'mutation($input:CreateContractApplicationInput!){createContractApplication(input:$input){id}}',
          variables: { input: { customerId: customer, currency: 'CNY', lines, instalments: [] } },
          user: gm,
        };
      },
    },
    {
      name: 'W9',
      says: 'sign a contract: guards, credit lock, history, event, task',
      target: 0.3,
      writes: true,
      request: (n) => {
        const contract = sealed[n]!;
        return {
          raw: { name: 'W9', args: [contract.id, boss] },
          query: 'mutation($id:ID!){signContract(id:$id){id status}}',
          variables: { id: contract.id },
          user: gm,
        };
      },
    },
    { name: 'W10', says: 'W2 as a salesperson who sees 1 %', target: 0.7, request: own.W10, same: nodesAgree },
    {
      name: 'W11',
      says: 'commands of 25 contracts (against W2 raw)',
      target: 0,
      request: () => ({
        raw: { name: 'W2', args: [] },
        query: '{contracts(first:25){nodes{id commands{name allowed refusals{code}}}}}',
        variables: {},
        user: gm,
      }),
    },
    {
      name: 'W12',
      says: 'the process map: what stands and waits in sixteen steps (against W5 raw, a report over a year)',
      target: 0,
      request: (n) => ({
        raw: { name: 'W5', args: [`${2021 + (n % 5)}-01-01`, `${2021 + (n % 5)}-12-31`] },
        query: '{processMap{stage waiting late oldestDays states{status count}}}',
        variables: {},
        user: gm,
      }),
    },
  ];
}

let makeCursor: (at: string, id: string) => string = () => '';
const cursorOf = (at: string, id: string): string => makeCursor(at, id);
/** The form of the API's cursor, learnt from one it gave. */
export const learnCursor = (maker: typeof makeCursor): void => {
  makeCursor = maker;
};

const sorted = (rows: unknown): string =>
  JSON.stringify((rows as { key: unknown }[]).map((each) => JSON.stringify(each)).sort());
