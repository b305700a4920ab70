// Threats and faults: A5.
import { scopes } from '@tradewind/domain/access/permissions.ts';
import { type Role, roleCodes } from '@tradewind/domain/access/roles.ts';
import { type AnyRecord, allRecords, fieldName } from '@tradewind/domain/kernel/record.ts';
import { type GraphQLEnumType, type GraphQLInputObjectType, type GraphQLObjectType, getNamedType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { each } from './client.ts';
import { givenStaff, type Staff } from './company.ts';
import { writtenMatrix } from './expected.ts';

let staff: Staff;
const matrix = writtenMatrix();

/** Field → the roles that see it, as the permission handbook says; written out, so that a change is seen. */
const limited: Readonly<Record<string, readonly Role[]>> = {
  'Customer.bankAccount': [
    'SALESPERSON',
    'SALES_MANAGER',
    'FINANCE',
    'AR_ACCOUNTANT',
    'DEPUTY_GM_FINANCE',
    'SALES_ADMIN',
    'GM',
    'ADMIN',
  ],
  'Contract.costAmount': ['FINANCE', 'DEPUTY_GM_FINANCE', 'GM', 'ADMIN', 'HEAD_OF_SALES', 'SUPERVISOR'],
  'Contract.marginPercent': ['FINANCE', 'DEPUTY_GM_FINANCE', 'GM', 'ADMIN', 'HEAD_OF_SALES', 'SUPERVISOR'],
  'Product.standardCost': ['FINANCE', 'DEPUTY_GM_FINANCE', 'GM', 'ADMIN', 'HEAD_OF_SALES', 'SUPERVISOR'],
  'PricePolicyLine.marginPercent': ['FINANCE', 'DEPUTY_GM_FINANCE', 'GM', 'ADMIN', 'HEAD_OF_SALES', 'SUPERVISOR'],
  'Quotation.costAmount': ['FINANCE', 'DEPUTY_GM_FINANCE', 'GM', 'ADMIN', 'HEAD_OF_SALES', 'SUPERVISOR'],
  'Quotation.marginPercent': ['FINANCE', 'DEPUTY_GM_FINANCE', 'GM', 'ADMIN', 'HEAD_OF_SALES', 'SUPERVISOR'],
  'PriceCalculation.unitCost': ['FINANCE', 'DEPUTY_GM_FINANCE', 'GM', 'ADMIN', 'HEAD_OF_SALES', 'SUPERVISOR'],
  'PriceCalculation.profitTargetPercent': [
    'FINANCE',
    'DEPUTY_GM_FINANCE',
    'GM',
    'ADMIN',
    'HEAD_OF_SALES',
    'SUPERVISOR',
  ],
  'PriceCalculation.marginPercent': ['FINANCE', 'DEPUTY_GM_FINANCE', 'GM', 'ADMIN', 'HEAD_OF_SALES', 'SUPERVISOR'],
  'Invoice.bankAccount': [
    'SALESPERSON',
    'SALES_MANAGER',
    'FINANCE',
    'AR_ACCOUNTANT',
    'DEPUTY_GM_FINANCE',
    'SALES_ADMIN',
    'GM',
    'ADMIN',
  ],
  'User.lastSignInAt': ['ADMIN'],
};
const secrets = {
  bankAccount: '6222-SECRET-8888',
  costAmount: '7654321.5',
  marginPercent: '43.21',
  standardCost: '9876.543',
  unitCost: '6543.219',
  profitTargetPercent: '37.19',
};
const secretTexts = ['6222-SECRET-8888', '7654321.5', '43.21', '9876.54', '6543.21', '37.19'];

const cells: { record: AnyRecord; field: string; role: Role; sees: boolean }[] = [];

beforeAll(async () => {
  staff = await givenStaff();
  const set = (record: AnyRecord) =>
    Object.fromEntries(
      Object.keys(record.restricted ?? {}).flatMap((field) =>
        Object.hasOwn(secrets, field) ? [[field, secrets[field as keyof typeof secrets]]] : [],
      ),
    );
  for (const record of allRecords()) {
    for (const field of Object.keys(record.restricted ?? {})) {
      const holders = limited[`${record.name}.${field}`] ?? [];
      for (const role of roleCodes)
        if (matrix.get(record.plural)!.scope(role) !== undefined)
          cells.push({ record, field, role, sees: holders.includes(role) });
    }
    if (record.restricted && record.name !== 'User')
      for (const person of [...Object.values(staff.of), staff.mate, staff.stranger])
        await staff.rows.make(record, person.id, { set: set(record) });
  }
  await staff.sql('update app_user set last_sign_in_at = now()');
});
afterAll(() => staff?.stop());

const columnOf = (record: AnyRecord, field: string) =>
  (getNamedType((staff.schema.getType(record.name) as GraphQLObjectType).getFields()[field]!.type) as { name: string })
    .name;
/** A condition that any value passes, in the words of its type. */
const condition = (record: AnyRecord, field: string) =>
  ({ Decimal: { gt: '0' }, String: { contains: '6' }, DateTime: { gt: '2000-01-01T00:00:00Z' } })[
    columnOf(record, field)
  ] ?? { isNull: false };

test('every limited field is written down here, with who sees it', () => {
  const declared = allRecords().flatMap((record) =>
    Object.keys(record.restricted ?? {}).map((field) => `${record.name}.${field}`),
  );
  expect(declared.sort()).toEqual(Object.keys(limited).sort());
});

test('a limited field reads as nothing for whom it is not, and as itself for whom it is', async () => {
  const wrong: string[] = [];
  await each(cells, async ({ record, field, role, sees }) => {
    const { data, text } = await staff.ask<Record<string, { nodes: Record<string, unknown>[] }>>(
      staff.of[role],
      `{ ${record.plural}(first: 1000) { nodes { ${field} } } }`,
    );
    if (!data) throw new Error(text);
    const values = data[record.plural]!.nodes.map((node) => node[field]).filter((value) => value !== null);
    if (values.length > 0 !== sees) wrong.push(`${record.name}.${field} as ${role}: ${values.length} values`);
  });
  expect(wrong).toEqual([]);
});

test('what cannot be read cannot be asked about: filtered, ordered, grouped, added up, compared', async () => {
  const wrong: string[] = [];
  await each(cells, async ({ record, field, role, sees }) => {
    const one = fieldName(record);
    const asks: [string, string, Record<string, unknown>][] = [
      [
        'where',
        `query ($where: ${record.name}Where) { ${record.plural}(where: $where) { totalCount } }`,
        { where: { [field]: condition(record, field) } },
      ],
      [
        'where not',
        `query ($where: ${record.name}Where) { ${record.plural}(where: $where) { totalCount } }`,
        { where: { or: [{ not: { [field]: { isNull: true } } }] } },
      ],
      [
        'stats where',
        `query ($where: ${record.name}Where) { ${one}Stats(where: $where) { count } }`,
        { where: { [field]: { isNull: false } } },
      ],
      ['orderBy', `{ ${record.plural}(orderBy: [{ ${field}: DESC }]) { nodes { id } } }`, {}],
    ];
    const row = staff.schema.getType(`${record.name}StatsRow`) as GraphQLObjectType;
    for (const measure of ['sum', 'avg', 'min', 'max']) {
      const type = row.getFields()[measure];
      if (!type || !(field in (getNamedType(type.type) as GraphQLObjectType).getFields())) continue;
      asks.push([measure, `{ ${one}Stats { ${measure} { ${field} } } }`, {}]);
      asks.push([
        `order by ${measure}`,
        `{ ${one}Stats(groupBy: [{ field: CREATED_AT, bucket: DAY }], orderBy: [{ ${measure}: { ${field}: DESC } }]) { count } }`,
        {},
      ]);
    }
    const group = staff.schema.getType(`${record.name}GroupField`) as GraphQLEnumType;
    const value = field.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
    if (group.getValue(value)) asks.push(['groupBy', `{ ${one}Stats(groupBy: [{ field: ${value} }]) { count } }`, {}]);
    for (const [what, query, variables] of asks) {
      const answer = await staff.ask(staff.of[role], query, variables);
      const refused =
        answer.code === 'FORBIDDEN' && answer.errors![0]!.extensions['permission'] === record.restricted![field];
      if (refused === sees || (sees && answer.errors))
        wrong.push(`${what} of ${record.name}.${field} as ${role}: ${answer.text.slice(0, 160)}`);
    }
  });
  expect(wrong).toEqual([]);
}, 120_000);

test('nor from a record that leads to it', async () => {
  const wrong: string[] = [];
  let asked = 0;
  for (const { record, field, role, sees } of cells.filter(
    (cell) => !cell.sees && ['SALESPERSON', 'SALES_OPS', 'CREDIT_CONTROLLER', 'LOGISTICS'].includes(cell.role),
  )) {
    for (const from of allRecords()) {
      if (matrix.get(from.plural)!.scope(role) === undefined) continue;
      const where = (staff.schema.getType(`${from.name}Where`) as GraphQLInputObjectType).getFields();
      const order = (staff.schema.getType(`${from.name}Order`) as GraphQLInputObjectType).getFields();
      for (const [name, { type }] of Object.entries(where)) {
        const target = getNamedType(type).name;
        const many = target === `${record.name}RelationFilter`;
        if (target !== `${record.name}Where` && !many) continue;
        if (['and', 'or', 'not'].includes(name)) continue;
        const inner = { [field]: { isNull: false } };
        const asks: [string, Record<string, unknown>][] = [
          [
            `query ($where: ${from.name}Where) { ${from.plural}(where: $where) { totalCount } }`,
            { where: { [name]: many ? { some: inner } : inner } },
          ],
        ];
        if (name in order)
          asks.push([`{ ${from.plural}(orderBy: [{ ${name}: { ${field}: ASC } }]) { nodes { id } } }`, {}]);
        for (const [query, variables] of asks) {
          asked++;
          const { code, text } = await staff.ask(staff.of[role], query, variables);
          if ((code === 'FORBIDDEN') === sees) wrong.push(`${query} as ${role}: ${text.slice(0, 160)}`);
        }
      }
    }
  }
  expect(asked).toBeGreaterThan(30);
  expect(wrong).toEqual([]);
}, 120_000);

test('no group across records is a limited field', () => {
  const fields = allRecords().flatMap((record) => Object.keys(record.restricted ?? {}));
  const ends = new RegExp(
    `(^|_)(${fields.map((field) => field.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()).join('|')})$`,
  );
  for (const record of allRecords()) {
    const group = staff.schema.getType(`${record.name}GroupField`) as GraphQLEnumType;
    expect(
      group
        .getValues()
        .map(({ name }) => name)
        .filter((name) => name.includes('_') && ends.test(name)),
      record.name,
    ).toEqual(name(record));
  }
  function name(record: AnyRecord): string[] {
    // Its own field, which the test above asks for.
    return Object.keys(record.restricted ?? {})
      .map((field) => field.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toUpperCase())
      .filter(
        (value) => (staff.schema.getType(`${record.name}GroupField`) as GraphQLEnumType).getValue(value) !== undefined,
      );
  }
});

test('the search does not look into limited fields', async () => {
  for (const record of allRecords())
    expect(
      Object.keys(record.restricted ?? {}).filter((field) =>
        record.search?.some((path) => path.split('.').at(-1) === field),
      ),
      record.name,
    ).toEqual([]);
});

test('the history leaves out what its reader may not see', async () => {
  const wrong: string[] = [];
  let withChanges = 0;
  for (const role of roleCodes.filter((each) => matrix.get('historyEntries')!.scope(each) !== undefined)) {
    const { data, text } = await staff.ask<{
      historyEntries: { nodes: { entity: string; changes: Record<string, unknown> }[] };
    }>(
      staff.of[role],
      `query ($entities: [String!]) { historyEntries(first: 1000, where: { entity: { in: $entities } }) { nodes { entity changes } } }`,
      { entities: ['Contract', 'Product', 'Customer', 'PricePolicyLine', 'Task'] },
    );
    if (!data) throw new Error(text);
    for (const { entity, changes } of data.historyEntries.nodes) {
      const record = allRecords().find(({ name }) => name === entity)!;
      withChanges += Object.keys(changes).length > 0 ? 1 : 0;
      for (const field of Object.keys(changes)) {
        const holders = limited[`${entity}.${field}`];
        if (holders && !holders.includes(role)) wrong.push(`${role} reads ${entity}.${field} in the history`);
      }
      if (matrix.get(record.plural)!.scope(role) !== scopes[2] && Object.keys(changes).length > 0)
        wrong.push(`${role} reads changes of ${entity}, of which he does not see all`);
    }
  }
  expect(withChanges).toBeGreaterThan(50);
  expect([...new Set(wrong)]).toEqual([]);
  const [contract] = await staff.sql<{ id: string }>(
    'select id from contract where owner_id = $1 and cost_amount is not null limit 1',
    [staff.of.SALESPERSON.id],
  );
  const history = await staff.ask(
    staff.of.SALESPERSON,
    `{ recordHistory(entity: "Contract", id: "${contract!.id}") { changes } }`,
  );
  expect(history.text).toContain('"owner"');
  expect(history.text).not.toContain('costAmount');
});

test('somebody with two roles sees a limited field only on the rows for which he has it', async () => {
  const both = await staff.hire(['SALESPERSON', 'SALES_OPS']);
  const mine = await staff.rows.make('Customer', both.id, { set: { bankAccount: 'MINE-1' } });
  const { data } = await staff.ask<{ customers: { nodes: { id: string; bankAccount: string | null }[] } }>(
    both,
    '{ customers(first: 1000) { nodes { id bankAccount } } }',
  );
  expect(data!.customers.nodes.length).toBeGreaterThan(30);
  expect(data!.customers.nodes.filter(({ bankAccount }) => bankAccount !== null)).toEqual([
    { id: mine, bankAccount: 'MINE-1' },
  ]);
  for (const query of [
    '{ customers(where: { bankAccount: { startsWith: "6222" } }) { totalCount } }',
    '{ customers(orderBy: [{ bankAccount: ASC }]) { nodes { id } } }',
  ])
    expect((await staff.ask(both, query)).code, query).toBe('FORBIDDEN');
  const [other] = await staff.sql<{ id: string }>(
    'select id from customer where owner_id = $1 and bank_account is not null limit 1',
    [staff.stranger.id],
  );
  const history = await staff.ask(both, `{ recordHistory(entity: "Customer", id: "${other!.id}") { changes } }`);
  expect(history.text).toContain('"owner"');
  expect(history.text).not.toContain('6222');
});

test('hidden columns are nowhere in the schema', () => {
  const names = Object.values(staff.schema.getTypeMap()).flatMap((type) =>
    'getFields' in type ? Object.keys((type as GraphQLObjectType).getFields()) : [],
  );
  expect(names.filter((name) => /(password|token|request)Hash|searchText|secret/i.test(name))).toEqual([]);
});

test('nothing in any answer tells how the house is built, and no secret is told to the wrong person', async () => {
  expect(staff.slips).toEqual([]);
  const { text } = await staff.ask(
    staff.of.SALES_OPS,
    '{ customers(first: 100) { nodes { bankAccount } } contracts(first: 100) { nodes { costAmount marginPercent } } products(first: 100) { nodes { standardCost } } }',
  );
  for (const secret of secretTexts) expect(text).not.toContain(secret);
});
