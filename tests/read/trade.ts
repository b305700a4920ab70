import { personCaller } from '@tradewind/domain/access/caller.ts';
import type { Role } from '@tradewind/domain/access/roles.ts';
import '@tradewind/domain/index.ts';
import { systemClock } from '@tradewind/domain/kernel/clock.ts';
import { openDatabase } from '@tradewind/domain/kernel/database.ts';
import { buildTradewindSchema } from '@tradewind/schema/build-schema.ts';
import type { Context } from '@tradewind/schema/context.ts';
import { tryText } from '@tradewind/schema/read/text.ts';
import {
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import pg from 'pg';
import { givenDatabase, type TestDatabase } from '../given/database.ts';

/** A readable id: `id(3, 7)` is the seventh record of the third kind. */
export const id = (kind: number, index: number): string =>
  `00000000-0000-7000-9${String(kind).padStart(3, '0')}-${String(index).padStart(12, '0')}`;
const sqlId = (kind: number, index: string) =>
  `('00000000-0000-7000-9${String(kind).padStart(3, '0')}-' || lpad((${index})::text, 12, '0'))::uuid`;

export const kinds = { user: 1, department: 2, customer: 3, product: 4, contract: 5, line: 6, contact: 7 };
export const people = { anna: id(1, 1), ben: id(1, 2), chen: id(1, 3), dora: id(1, 4), gina: id(1, 5) };

const seed = `
insert into department (id, version, created_at, updated_at, code, name, parent_id) values
  ('${id(2, 1)}', 1, now(), now(), 'SALES', '销售部', null), ('${id(2, 2)}', 1, now(), now(), 'EAST', '华东科', '${id(2, 1)}'), ('${id(2, 3)}', 1, now(), now(), 'WEST', '西部科', '${id(2, 1)}');
insert into app_user (id, version, created_at, updated_at, email, name, department_id, roles) values
  ('${people.anna}', 1, now(), now(), 'anna@x.example', '安娜', '${id(2, 2)}', '{SALESPERSON}'), ('${people.ben}', 1, now(), now(), 'ben@x.example', '本', '${id(2, 2)}', '{SALESPERSON}'),
  ('${people.chen}', 1, now(), now(), 'chen@x.example', '陈', '${id(2, 3)}', '{SALESPERSON}'), ('${people.dora}', 1, now(), now(), 'dora@x.example', '朵拉', '${id(2, 2)}', '{SALES_MANAGER}'),
  ('${people.gina}', 1, now(), now(), 'gina@x.example', '总经理', '${id(2, 1)}', '{GM}');
insert into customer (id, version, created_at, updated_at, status, number, name, country, region, bank_account, currency, owner_id, name_key, search_text)
  select ${sqlId(3, 'i')}, 1, '2026-01-01T00:00:00Z'::timestamptz + i * interval '1 hour', now(), (array['WON','POTENTIAL','NEGOTIATING'])[1 + i % 3], 'C' || lpad(i::text, 4, '0'),
    case i when 1 then '上海轴承有限公司' when 2 then 'ＡＢＣ Bearings "Quoted" \\ 100%_off' when 3 then E'Müller\\tGmbH 𠮷 👩‍👩‍👧' else 'Customer ' || i end,
    (array['DE','CN','US','FR'])[1 + i % 4], case when i % 5 = 0 then null else 'R' || i % 3 end, 'ACC-' || i, 'CNY', ${sqlId(1, '1 + i % 3')}, 'c' || i, lower('customer ' || i || case i when 1 then ' 上海轴承有限公司 shanghaizhoucheng shzc 100%_off' else '' end)
  from generate_series(1, 40) i;
insert into product (id, version, created_at, updated_at, status, code, name, standard_cost, list_price, list_currency)
  select ${sqlId(4, 'i')}, 1, now(), now(), 'ACTIVE', 'P' || i, '产品 ' || i, i * 10.5, i * 20.123456, 'CNY' from generate_series(1, 8) i;
insert into contract (id, version, created_at, updated_at, status, number, customer_id, owner_id, kind, currency, signed_on, delivery_on, shipped_on, submitted_at, amount, cost_amount, margin_percent, subject, search_text)
  select ${sqlId(5, 'i')}, 1, '2026-02-01T00:00:00.123456Z'::timestamptz + (i / 2) * interval '7 hours', now(), (array['DRAFT','SIGNED','IN_EXECUTION','CLOSED'])[1 + i % 4], 'HT' || lpad(i::text, 5, '0'),
    ${sqlId(3, '1 + i % 40')}, ${sqlId(1, '1 + (i / 7) % 3')}, case when i % 4 = 0 then 'EXPORT' else 'DOMESTIC' end, (array['CNY','USD','CNY'])[1 + i % 3],
    case when i % 6 = 0 then null else date '2026-01-05' + (i * 3) % 200 end, date '2026-06-01' + i % 30, null, case when i % 3 = 0 then null else '2026-03-01T10:00:00.5Z'::timestamptz + i * interval '1 day' end,
    (i * 137) % 50 * 100.5 + 0.25 * (i % 4), (i * 50)::numeric, 12.5, case when i % 2 = 0 then null else '标的 ' || i end, lower('ht' || lpad(i::text, 5, '0'))
  from generate_series(1, 120) i;
insert into contract_line (id, version, created_at, updated_at, contract_id, position, product_id, quantity, unit_price, amount)
  select ${sqlId(6, 'i * 10 + j')}, 1, now(), now(), ${sqlId(5, 'i')}, j, ${sqlId(4, '1 + (i + j) % 8')}, j * 1.5, 10.123456 * j, (i + j) * 10 from generate_series(1, 120) i, generate_series(1, 3) j;
insert into contact (id, version, created_at, updated_at, customer_id, name) select ${sqlId(7, 'i')}, 1, now(), now(), ${sqlId(3, '1 + i % 40')}, '联系人 ' || i from generate_series(1, 60) i;
insert into exchange_rate (id, version, created_at, updated_at, from_currency, to_currency, valid_on, rate) values
  ('${id(9, 1)}', 1, now(), now(), 'USD', 'CNY', '2025-12-01', 7.0), ('${id(9, 2)}', 1, now(), now(), 'USD', 'CNY', '2026-03-01', 7.2);
`;

/** 贸易数据 — five people, forty customers, 120 contracts of three owners; contracts and their customers often belong to different people. */
export interface Trade {
  readonly schema: GraphQLSchema;
  readonly database: TestDatabase;
  /** Every statement sent so far. */
  readonly statements: string[];
  context(person: keyof typeof people | 'nobody', roles?: readonly Role[]): Context;
  /** Through the resolvers. */
  objects(context: Context, source: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  /** Through the text road; undefined when it declines. */
  text(context: Context, source: string, variables?: Record<string, unknown>): Promise<string | undefined>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

const rolesOf: Record<keyof typeof people, readonly Role[]> = {
  anna: ['SALESPERSON'],
  ben: ['SALESPERSON'],
  chen: ['SALESPERSON'],
  dora: ['SALES_MANAGER'],
  gina: ['GM'],
};

export async function givenTrade(): Promise<Trade> {
  const database = await givenDatabase();
  const owner = new pg.Client({ connectionString: database.superuserUrl });
  await owner.connect();
  await owner.query('begin');
  await owner.query(
    `select set_config('tradewind.actor', '${people.gina}', true), set_config('tradewind.actor_name', 'seed', true)`,
  );
  await owner.query(seed);
  await owner.query('commit');
  const statements: string[] = [];
  const orm = openDatabase({
    url: database.app.url,
    startupOptions: database.app.options,
    onQuery: (text) => statements.push(text),
  });
  const schema = await buildTradewindSchema();
  const parsed = (source: string) => {
    const document = parse(source);
    const errors = validate(schema, document);
    if (errors.length > 0) throw errors[0];
    return document;
  };
  return {
    schema,
    database,
    statements,
    context(person, roles) {
      const shared = { orm, clock: systemClock, requestId: 'test', locale: 'en' as const };
      if (person === 'nobody') return shared;
      const team = person === 'dora' ? [people.dora, people.anna, people.ben] : undefined;
      return {
        ...shared,
        caller: personCaller({
          userId: people[person],
          name: person,
          roles: roles ?? rolesOf[person],
          departmentId: id(2, 2),
          ...(team ? { teamUserIds: team } : {}),
          locale: 'en',
        }),
      };
    },
    objects: async (context, source, variables = {}) =>
      execute({ schema, document: parsed(source), contextValue: context, variableValues: variables }),
    text: (context, source, variables = {}) => {
      const document = parsed(source);
      return tryText(
        schema,
        document,
        document.definitions.find((each) => each.kind === 'OperationDefinition') as OperationDefinitionNode,
        variables,
        context,
      );
    },
    rows: async (text) => (await owner.query(text)).rows,
    async close() {
      await orm.close();
      await owner.end();
      await database.drop();
    },
  };
}

/** Both roads, held equal: the text as it left PostgreSQL, and the data as the resolvers give it. */
export async function read<T>(
  trade: Trade,
  context: Context,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const [text, { data, errors }] = await Promise.all([
    trade.text(context, source, variables),
    trade.objects(context, source, variables),
  ]);
  if (errors) throw errors[0]!.originalError ?? errors[0];
  if (text === undefined) throw new Error('the text road declined');
  if (text !== JSON.stringify(data)) throw new Error(`the roads differ:\n${text}\n${JSON.stringify(data)}`);
  return JSON.parse(text) as T;
}
