// Threats and faults: B1, B2, B3, B4, B13.
import { roleCodes } from '@tradewind/domain/access/roles.ts';
import { fieldKind } from '@tradewind/domain/kernel/fields.ts';
import { type AnyRecord, allRecords, fieldName } from '@tradewind/domain/kernel/record.ts';
import { type GraphQLInputObjectType, getNamedType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, each } from '../access/client.ts';
import { givenStaff, type Person, type Staff } from '../access/company.ts';
import { call, commandInput } from '../access/speak.ts';

let staff: Staff;
let all: Person;

beforeAll(async () => {
  staff = await givenStaff();
  // Everything is open to him, so that only the text itself is in question.
  all = await staff.hire(roleCodes);
  for (const definition of allRecords()) await staff.rows.of(definition, all.id);
});
afterAll(() => staff?.stop());

/** Each would show if it were read as part of a statement: by an error, by other rows, or by the time it takes. */
const payloads = [
  `'`,
  `"`,
  `\\`,
  `' or '1'='1`,
  `') or ('1'='1`,
  `%' or 1=1 --`,
  `'; select pg_sleep(3) --`,
  `' || pg_sleep(3) || '`,
  `1 or 1=1`,
  `$1`,
  `?`,
  `{{7*191}}`,
  `\${7*191}`,
  `/**/union/**/select/**/1`,
];

/** How long an answer may take at most; the payloads that sleep take three seconds. */
const quick = 2_500;
const slow: string[] = [];
const timed = <T>(answer: Answer<T>, what: string): Answer<T> => {
  if (answer.ms > quick) slow.push(`${what}: ${Math.round(answer.ms)} ms`);
  return answer;
};

const whereFields = (definition: AnyRecord) =>
  (staff.schema.getType(`${definition.name}Where`) as GraphQLInputObjectType).getFields();
const fieldsWith = (definition: AnyRecord, filter: string) =>
  Object.values(whereFields(definition))
    .filter(({ type }) => getNamedType(type).name === filter)
    .map(({ name }) => name);

test('a text to compare with is only a text: no operator of any text field finds a row by it', async () => {
  const wrong: string[] = [];
  await each(allRecords(), async (definition) => {
    const texts = fieldsWith(definition, 'TextFilter');
    if (texts.length === 0) return;
    for (const payload of payloads) {
      const operators = [
        { eq: payload },
        { in: [payload, payload] },
        { contains: `x${payload}` },
        { startsWith: payload },
      ];
      const where = { or: texts.slice(0, 24).flatMap((field) => operators.map((operator) => ({ [field]: operator }))) };
      const answer = timed(
        await staff.ask<Record<string, { totalCount: number }>>(
          all,
          `query ($where: ${definition.name}Where) { ${definition.plural}(where: $where) { totalCount } ${fieldName(definition)}Stats(where: $where) { count } }`,
          { where },
        ),
        `${definition.plural} ${payload}`,
      );
      if (answer.errors || answer.data![definition.plural]!.totalCount !== 0)
        wrong.push(`${definition.plural} where ${payload}: ${answer.text.slice(0, 200)}`);
    }
  });
  expect(wrong).toEqual([]);
}, 120_000);

test('what is no id, number, date or value of an enum is refused by name', async () => {
  const wrong: string[] = [];
  const kinds: [string, string][] = [
    ['IdFilter', 'eq'],
    ['DecimalFilter', 'gt'],
    ['DateFilter', 'lte'],
    ['DateTimeFilter', 'gte'],
    ['IntFilter', 'eq'],
    ['BooleanFilter', 'eq'],
  ];
  await each(allRecords(), async (definition) => {
    for (const [filter, operator] of kinds) {
      const [field] = fieldsWith(definition, filter);
      if (!field) continue;
      for (const payload of [
        `1' or '1'='1`,
        `2026-01-01'::date or true --`,
        `00000000-0000-7000-8000-000000000001' --`,
      ]) {
        const answer = timed(
          await staff.ask(
            all,
            `query ($where: ${definition.name}Where) { ${definition.plural}(where: $where) { totalCount } }`,
            { where: { [field]: { [operator]: payload } } },
          ),
          field,
        );
        if (
          answer.code !== 'VALIDATION_FAILED' ||
          !JSON.stringify(answer.errors![0]!.extensions.fields).includes(
            filter === 'IntFilter' || filter === 'BooleanFilter' ? 'where' : field,
          )
        )
          wrong.push(`${definition.plural}.${field} ${payload}: ${answer.text.slice(0, 200)}`);
      }
    }
  });
  expect(wrong).toEqual([]);
}, 120_000);

test('lists of values take 0, 1 and 500 members, no more and none within each other', async () => {
  const ask = (where: unknown) =>
    staff.ask(all, 'query ($where: CustomerWhere) { customers(where: $where) { totalCount } }', { where });
  expect((await ask({ name: { in: [] } })).data).toEqual({ customers: { totalCount: 0 } });
  expect((await ask({ name: { in: [`'`] } })).data).toEqual({ customers: { totalCount: 0 } });
  expect((await ask({ name: { in: Array(500).fill(`' or true --`) } })).data).toEqual({ customers: { totalCount: 0 } });
  expect((await ask({ name: { in: Array(501).fill('x') } })).code).toBe('VALIDATION_FAILED');
  expect((await ask({ name: { in: [['x'], ["' or true"]] } })).code).toBe('VALIDATION_FAILED');
  expect((await ask({ id: { in: ["x' or true"] } })).code).toBe('VALIDATION_FAILED');
});

test('the search takes wildcards and quotes as letters', async () => {
  const wrong: string[] = [];
  for (const definition of allRecords()) {
    const root = staff.schema.getQueryType()!.getFields()[definition.plural]!;
    if (!root.args.some(({ name }) => name === 'search')) continue;
    for (const payload of [...payloads, '%', '_', '\\%', '%%%%', '__', 'x%y']) {
      const answer = timed(
        await staff.ask<Record<string, { totalCount: number }>>(
          all,
          `query ($search: String) { ${definition.plural}(search: $search) { totalCount } }`,
          { search: payload },
        ),
        payload,
      );
      const found = answer.data?.[definition.plural]?.totalCount;
      // Rows may hold a lone quotation mark or letter; what is put together they do not.
      if (found === undefined || (payload.length > 1 && found > 0))
        wrong.push(`${definition.plural} ${payload}: ${answer.text.slice(0, 160)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a cursor is only a cursor', async () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const page = await staff.ask<{ customers: { pageInfo: { endCursor: string } } }>(
    all,
    '{ customers(first: 1, orderBy: [{ name: ASC }]) { nodes { id } pageInfo { endCursor } } }',
  );
  const good = JSON.parse(Buffer.from(page.data!.customers.pageInfo.endCursor, 'base64url').toString()) as unknown[];
  const forged = [
    `' or true --`,
    encode([`' or true --`, 'x', 'x']),
    encode([good[0], 'x', `' or true --`]),
    encode([good[0], { __raw: true }, good[2]]),
    encode([good[0]]),
    encode({ __proto__: 1 }),
    encode([good[0], null, null, null]),
    'A'.repeat(60_000),
    '',
  ];
  for (const after of forged) {
    const answer = timed(
      await staff.ask(
        all,
        'query ($after: String) { customers(first: 1, orderBy: [{ name: ASC }], after: $after) { nodes { id } } }',
        { after },
      ),
      after.slice(0, 40),
    );
    expect(answer.code, after.slice(0, 60)).toBe('VALIDATION_FAILED');
  }
  for (const payload of payloads) {
    const answer = timed(
      await staff.ask(
        all,
        'query ($after: String) { customers(first: 1, orderBy: [{ name: ASC }], after: $after) { nodes { id } } }',
        { after: encode([good[0], payload, good[2]]) },
      ),
      payload,
    );
    expect(answer.errors, payload).toBeUndefined();
  }
});

test('an order has two directions and only fields that are there', async () => {
  for (const direction of [
    'asc',
    'ASC,(random()+(select 1 from pg_sleep(3)))',
    'ASC NULLS FIRST',
    '',
    'toString',
    '__proto__',
  ]) {
    const variables = { orderBy: [{ createdAt: direction }] };
    expect(
      timed(
        await staff.ask(
          all,
          'query ($orderBy: [CustomerOrder!]) { customers(orderBy: $orderBy) { nodes { id } } }',
          variables,
        ),
        direction,
      ).code,
      direction,
    ).toBe('VALIDATION_FAILED');
    const text = /^\w+$/.test(direction) ? direction : JSON.stringify(direction);
    expect(
      (await staff.ask(all, `{ customers(orderBy: [{ createdAt: ${text} }]) { nodes { id } } }`)).code,
      direction,
    ).toBe('VALIDATION_FAILED');
  }
  for (const field of [
    'name"."x',
    '__proto__',
    'constructor',
    'toString',
    'passwordHash',
    'nameKey',
    'id; drop table customer',
    'owner.passwordHash',
    '',
  ]) {
    const body = `{"query":"query ($orderBy: [CustomerOrder!]) { customers(orderBy: $orderBy) { nodes { id } } }","variables":{"orderBy":[{${JSON.stringify(field)}:"ASC"}]}}`;
    expect((await staff.say(all, body)).code, field).toBe('VALIDATION_FAILED');
  }
});

test('groups, periods and currencies are those that are listed', async () => {
  const ask = (groupBy: unknown, convertTo?: string) =>
    staff.ask(
      all,
      'query ($groupBy: [ContractGroupBy!], $convertTo: String) { contractStats(groupBy: $groupBy, convertTo: $convertTo) { count sum { amount } } }',
      { groupBy, convertTo: convertTo ?? null },
    );
  for (const payload of [...payloads, 'toString', '__proto__', 'constructor', 'COST_AMOUNT', 'hasOwnProperty']) {
    expect(timed(await ask([{ field: payload }]), payload).code, payload).toBe('VALIDATION_FAILED');
    expect((await ask([{ field: 'CREATED_AT', bucket: payload }])).code, payload).toBe('VALIDATION_FAILED');
    expect(timed(await ask([], payload), payload).code, payload).toBe('VALIDATION_FAILED');
  }
  expect((await ask([], 'XXQ')).code).toBe('VALIDATION_FAILED');
});

test('the id of a mutation is an id: anything else is nothing that was ever there', async () => {
  const wrong: string[] = [];
  const mutations = Object.values(staff.schema.getMutationType()!.getFields()).filter(({ args }) =>
    args.some(({ name }) => name === 'id'),
  );
  await each(mutations, async ({ name }) => {
    for (const id of [
      `' or '1'='1`,
      `00000000-0000-7000-8000-000000000001'; select pg_sleep(3) --`,
      '',
      '__proto__',
      'x'.repeat(60_000),
    ]) {
      const input = commandInput(name);
      const { query, variables } = call(staff.schema, name, { id, ...(input === undefined ? {} : { input }) });
      const answer = timed(await staff.ask(all, query, variables), name);
      if (!['NOT_FOUND', 'VALIDATION_FAILED', 'FORBIDDEN'].includes(answer.code))
        wrong.push(`${name}(${id.slice(0, 60)}): ${answer.text.slice(0, 200)}`);
    }
  });
  expect(wrong).toEqual([]);
}, 120_000);

test('the id of a read is an id', async () => {
  for (const definition of allRecords()) {
    for (const id of [`' or '1'='1`, '1', '', 'x'.repeat(10_000)]) {
      const answer = timed(
        await staff.ask(all, `query ($id: ID!) { ${fieldName(definition)}(id: $id) { id } }`, { id }),
        definition.name,
      );
      expect(answer.data, `${definition.name} ${id.slice(0, 30)}`).toEqual({ [fieldName(definition)]: null });
    }
  }
  for (const entity of [...payloads, 'toString', '__proto__', 'constructor', 'Session', 'IdempotencyKey', 'app_user'])
    expect(
      (
        await staff.ask(
          all,
          'query ($entity: String!) { recordHistory(entity: $entity, id: "00000000-0000-7000-8000-00000000dead") { id } }',
          { entity },
        )
      ).code,
      entity,
    ).toBe('VALIDATION_FAILED');
});

test('headers and the address line are no part of any statement', async () => {
  const query = '{ customers(first: 1) { nodes { id name } totalCount } }';
  const usual = (await staff.ask(all, query)).text;
  for (const payload of payloads.filter((each) => /^[\x20-\x7e]+$/.test(each))) {
    for (const header of [
      'accept-language',
      'x-timezone',
      'x-currency',
      'x-request-id',
      'user-agent',
      'x-forwarded-for',
      'apollo-require-preflight',
      'x-tenant',
      'cookie',
    ]) {
      const answer = timed(await staff.ask(all, query, {}, { [header]: payload }), `${header} ${payload}`);
      expect(answer.text, `${header}: ${payload}`).toBe(usual);
    }
    const response = await fetch(
      `${staff.server.url}/graphql?languageCode=${encodeURIComponent(payload)}&tz=${encodeURIComponent(payload)}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${all.token}` },
        body: JSON.stringify({ query }),
      },
    );
    expect(await response.text(), payload).toBe(usual);
  }
  for (const token of [`' or true --`, 'tw_', `tw_' or true --`, 'null', 'undefined', '__proto__'])
    expect((await staff.ask({ ...all, token }, query)).code, token).toBe('UNAUTHENTICATED');
});

test('an unknown language is answered in the caller’s own', async () => {
  const ask = async (language: string) =>
    (await staff.ask(undefined, '{ customers { totalCount } }', {}, { 'accept-language': language })).errors![0]!
      .message;
  expect(await ask('zh-CN')).toBe('请先登录');
  expect(await ask('en-GB')).toBe('Sign in first');
  for (const language of ['xx', `zh'; drop table x --`, 'fr-FR', '*', '__proto__'])
    expect(['请先登录', 'Sign in first']).toContain(await ask(language));
});

const shapes: readonly string[] = [
  '{"__raw":true,"sql":"1=1"}',
  '{"[raw]: 1=1":1}',
  '{"$ne":null}',
  '{"$gt":""}',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '["x"]',
  '{}',
  '12',
  'true',
];

test('an object is no text: no shape reaches the ORM', async () => {
  const places: [string, (shape: string) => string][] = [
    [
      'where eq',
      (shape) =>
        `{"query":"query ($where: CustomerWhere) { customers(where: $where) { totalCount } }","variables":{"where":{"name":{"eq":${shape}}}}}`,
    ],
    [
      'where',
      (shape) =>
        `{"query":"query ($where: CustomerWhere) { customers(where: $where) { totalCount } }","variables":{"where":${shape}}}`,
    ],
    [
      'search',
      (shape) =>
        `{"query":"query ($search: String) { customers(search: $search) { totalCount } }","variables":{"search":${shape}}}`,
    ],
    ['id', (shape) => `{"query":"query ($id: ID!) { customer(id: $id) { id } }","variables":{"id":${shape}}}`],
    [
      'email',
      (shape) =>
        `{"query":"mutation ($email: String!) { login(email: $email, password: \\"x\\") { token } }","variables":{"email":${shape}}}`,
    ],
    [
      'password',
      (shape) =>
        `{"query":"mutation ($password: String!) { login(email: \\"x\\", password: $password) { token } }","variables":{"password":${shape}}}`,
    ],
    [
      'name',
      (shape) =>
        `{"query":"mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }","variables":{"input":{"country":"CN","name":${shape}}}}`,
    ],
    [
      'mutation id',
      (shape) => `{"query":"mutation ($id: ID!) { deleteCustomer(id: $id, version: 1) }","variables":{"id":${shape}}}`,
    ],
    [
      'policy value',
      (shape) =>
        `{"query":"mutation ($input: ProposePolicyChangeInput!) { proposePolicyChange(input: $input) { id } }","variables":{"input":{"key":"__proto__","value":${shape},"validFrom":"2026-11-22","reason":"x"}}}`,
    ],
    ['variables', (shape) => `{"query":"query ($id: ID!) { customer(id: $id) { id } }","variables":${shape}}`],
    ['operation name', (shape) => `{"query":"query a { me { id } }","operationName":${shape}}`],
    ['query', (shape) => `{"query":${shape}}`],
    ['extensions', (shape) => `{"query":"{ customers { nope } }","extensions":${shape}}`],
  ];
  for (const [place, body] of places) {
    for (const shape of shapes) {
      const answer = await staff.say(all, body(shape));
      // `{}` is no condition at all, and a whole number is an id in JSON's eyes: both find nothing they should not.
      const harmless =
        (place === 'where' && shape === '{}') ||
        (place.endsWith('id') && shape === '12') ||
        ((place === 'variables' || place === 'operation name') && answer.errors !== undefined);
      if (harmless) continue;
      expect(['VALIDATION_FAILED', 'REFUSED'], `${place} ${shape}: ${answer.text.slice(0, 200)}`).toContain(
        answer.code,
      );
    }
  }
  // The server lives in this process: had a prototype been changed, every object would show it.
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect((await staff.ask(all, '{ me { id } }')).text).not.toContain('polluted');
});

test('every JSON input has a schema behind it', async () => {
  const inputs = Object.values(staff.schema.getTypeMap()).filter(
    (type) => type.name.endsWith('Input') && 'getFields' in type,
  ) as GraphQLInputObjectType[];
  const json = inputs.flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ type: of }) => getNamedType(of).name === 'JSON')
      .map(({ name }) => `${type.name}.${name}`),
  );
  // A new one must come with its own test of what it takes.
  expect(json.sort()).toEqual(['ProposePolicyChangeInput.value']);
  const ask = (key: string, value: string) =>
    staff.say(
      all,
      `{"query":"mutation ($input: ProposePolicyChangeInput!) { proposePolicyChange(input: $input) { id } }","variables":{"input":{"key":${JSON.stringify(key)},"value":${value},"validFrom":"2026-11-22","reason":"x"}}}`,
    );
  const { data } = await staff.ask<{ policySettings: { key: string }[] }>(all, '{ policySettings { key } }');
  for (const { key } of data!.policySettings.slice(0, 12))
    for (const shape of ['{"__raw":true}', '{"__proto__":{"polluted":1}}', '"\'; select pg_sleep(3) --"', '[[[]]]']) {
      const answer = timed(await ask(key, shape), key);
      expect(['VALIDATION_FAILED', 'REFUSED'], `${key} ${shape} ${answer.text.slice(0, 160)}`).toContain(answer.code);
    }
  for (const key of ['toString', '__proto__', 'constructor', 'hasOwnProperty', 'valueOf'])
    expect(['VALIDATION_FAILED', 'REFUSED'], key).toContain((await ask(key, '1')).code);
});

test('a name every object has is no value of an enum, no country and no currency', async () => {
  for (const name of ['toString', '__proto__', 'constructor', 'hasOwnProperty', 'valueOf']) {
    const customer = (input: object) =>
      staff.ask(all, 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', {
        input: { name: `客户 ${name}`, country: 'CN', ...input },
      });
    for (const input of [{ tier: name }, { kinds: [name] }, { country: name }, { currency: name }])
      expect((await customer(input)).code, JSON.stringify(input)).toBe('VALIDATION_FAILED');
    expect(
      (
        await staff.ask(all, 'query ($where: ContractWhere) { contracts(where: $where) { totalCount } }', {
          where: { status: { eq: name } },
        })
      ).code,
      name,
    ).toBe('VALIDATION_FAILED');
    expect(
      (await staff.say(all, `{"query":"query a { me { id } }","operationName":"${name}"}`)).errors,
      name,
    ).toBeDefined();
    expect((await staff.ask(all, `{ ${name} }`)).code, name).toBe('VALIDATION_FAILED');
  }
});

test('every kind of column has its own check', () => {
  // What is compared is checked by the kind of its column; a kind without a check would be a hole.
  for (const definition of allRecords())
    for (const property of Object.values(staff.rows.metadata.get(definition.entity).properties as object))
      if (
        (property as { columnTypes?: string[] }).columnTypes?.length &&
        (property as { kind: string }).kind === 'scalar'
      )
        expect(() => fieldKind(property as never), definition.name).not.toThrow();
});

test('nothing took the time a sleeping statement takes, and no answer tells how the house is built', () => {
  expect(slow).toEqual([]);
  expect(staff.answers()).toBeGreaterThan(1_500);
  expect(staff.slips).toEqual([]);
});
