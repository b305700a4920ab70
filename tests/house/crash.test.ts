// Threats and faults: D13, E1, E2.
import { databaseAccount } from '@tradewind/api/postgres/account.ts';
import { clusterFolder } from '@tradewind/api/postgres/folder.ts';
import { readClaim } from '@tradewind/api/postgres/postmaster.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { givenDataFolder, givenProcess, type HouseProcess } from '../given/process.ts';

// Whole processes and clusters start here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const writers = 6;
const kills = 3;
const writesBetweenKills = 40;

let data: ReturnType<typeof givenDataFolder>;
let server: HouseProcess;
/** Of the server that runs now; a promise while it is coming up. */
let address: Promise<string>;

const start = () => {
  server = givenProcess({ DATA_DIR: data.path, DEMO: 'people', JOBS: 'on' });
  address = server.ready;
};
beforeEach(() => {
  data = givenDataFolder();
  start();
});
afterEach(async () => {
  server.kill('SIGTERM');
  await server.ended;
  data.remove();
});

interface Stored {
  id: string;
  name: string;
  subject: string;
  lines: { id: string }[];
  instalments: { id: string }[];
  recordId: string;
}

interface Answer {
  data?: Record<string, { id: string; token: string; totalCount: number; nodes: Stored[] }> | null;
  errors?: { message: string; extensions: { code: string } }[];
}

async function ask(query: string, variables: object, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${await address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

const killApi = async () => {
  server.kill('SIGKILL');
  await server.ended;
  start();
  await address;
};
const killDatabase = async () => {
  process.kill(readClaim(clusterFolder(data.path, databaseAccount()).folder)?.pid ?? 0, 'SIGKILL');
};

test.each([
  ['API', killApi],
  ['database', killDatabase],
])(
  'kill -9 of the %s under writes: every acknowledged write is there, none twice, and a retry gets its answer',
  async (_what, kill) => {
    const signedIn = await ask(
      'mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { token } }',
      {
        email: 'sales1@demo.example',
        password: 'tradewind-demo',
      },
    );
    const authorization = `Bearer ${signedIn.data?.['login']?.token}`;
    const as = async (account: string) => {
      const { data } = await ask(
        'mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { token } }',
        { email: `${account}@demo.example`, password: 'tradewind-demo' },
      );
      return { authorization: `Bearer ${data?.['login']?.token}` };
    };
    const operations = await as('sales.admin');
    const product = (
      await ask(
        'mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }',
        { input: { code: 'CRASH', name: '碰撞试验轴承' } },
        await as('technical'),
      )
    ).data!['createProduct']!.id;
    const buyer = (
      await ask(
        'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }',
        { input: { name: 'Buyer of many parts', country: 'CN' } },
        { authorization },
      )
    ).data!['createCustomer']!.id;
    /** A document of many rows: its head, three lines, two instalments. */
    const application = (subject: string) => ({
      customerId: buyer,
      subject,
      lines: ['1', '2', '3'].map((quantity) => ({ productId: product, quantity, unitPrice: '10' })),
      instalments: [
        { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 7 },
        { kind: 'BEFORE_SHIPMENT', percent: '70', trigger: 'BEFORE_SHIPMENT', days: 0 },
      ],
    });
    const acknowledged = new Map<string, string>();
    const codes = new Set<string>();
    let killing = true;

    /** Sends one write until it is acknowledged, always with the same key. */
    const write = async (key: string): Promise<void> => {
      const name = `Crash ${key}`;
      for (;;) {
        try {
          const { data: made, errors = [] } = key.endsWith('3')
            ? await ask(
                'mutation ($input: CreateContractApplicationInput!) { made: createContractApplication(input: $input) { id } }',
                { input: application(name) },
                { ...operations, 'idempotency-key': `crash-${key}` },
              )
            : await ask(
                'mutation ($input: CreateCustomerInput!) { made: createCustomer(input: $input) { id } }',
                { input: { name, country: 'DE' } },
                { authorization, 'idempotency-key': `crash-${key}` },
              );
          const id = made?.['made']?.id;
          if (id) return void acknowledged.set(name, id);
          for (const { extensions } of errors) codes.add(extensions.code);
          // Anything but "try again" will not get better by trying again.
          if (!errors.every(({ extensions }) => ['SERVICE_UNAVAILABLE', 'CONFLICT'].includes(extensions.code))) return;
        } catch (error) {
          // The connection broke: whether the write happened is what the retry finds out.
          if (!(error instanceof TypeError)) throw error;
        }
      }
    };
    const writing = Array.from({ length: writers }, async (_, writer) => {
      for (let number = 0; killing; number++) await write(`${writer}-${number}`);
    });

    for (let round = 1; round <= kills; round++) {
      const enough = acknowledged.size + writesBetweenKills;
      await vi.waitFor(() => expect(acknowledged.size).toBeGreaterThan(enough), { timeout: 90_000, interval: 10 });
      await kill();
    }
    const enough = acknowledged.size + writesBetweenKills;
    await vi.waitFor(() => expect(acknowledged.size).toBeGreaterThan(enough), { timeout: 90_000, interval: 10 });
    killing = false;
    await Promise.all(writing);

    expect([...codes].filter((code) => code !== 'SERVICE_UNAVAILABLE')).toEqual([]);
    const { data: found, errors: troubles = [] } = await ask(
      `query {
        customers(where: { name: { startsWith: "Crash " } }, first: 1000) { totalCount nodes { id name } }
        contractApplications(where: { subject: { startsWith: "Crash " } }, first: 200) {
          totalCount
          nodes { id subject lines(first: 5) { id } instalments(first: 5) { id } }
        }
        historyEntries(where: { entity: { eq: "ContractApplication" } }, first: 1000) { totalCount nodes { recordId } }
      }`,
      {},
      await as('gm'),
    );
    expect(troubles).toEqual([]);
    const applications = found!['contractApplications']!;
    const stored = [
      ...found!['customers']!.nodes.map(({ id, name }) => [name, id] as const),
      ...applications.nodes.map(({ id, subject }) => [subject, id] as const),
    ];
    expect(stored.length).toBe(found!['customers']!.totalCount + applications.totalCount);
    expect(new Map(stored)).toEqual(acknowledged);
    const told = new Set(found!['historyEntries']!.nodes.map(({ recordId }) => recordId));
    // What has many rows is there with all of them, and with what is told of it.
    expect(applications.totalCount).toBeGreaterThan(5);
    expect(
      applications.nodes.filter(
        ({ id, lines, instalments }) => lines.length !== 3 || instalments.length !== 2 || !told.has(id),
      ),
    ).toEqual([]);
    expect(stored.length).toBe(acknowledged.size);
  },
  120_000,
);
