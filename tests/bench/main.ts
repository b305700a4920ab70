import { fork, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringUpToDate } from '@tradewind/api/bring-up-to-date.ts';
import { connections } from '@tradewind/api/postgres/connections.ts';
import { startEmbeddedPostgres } from '@tradewind/api/postgres/embedded.ts';
import pg from 'pg';
import { fill } from './fill.ts';
import { learnCursor, type Request, type Workload, workloads } from './workloads.ts';

/**
 * 性能测试 — `npm run bench [sizes…] [W1 W2 …]`: every workload against hand-written SQL through plain `pg`, interleaved in one run, as ratios; never
 * absolute times. Sizes default to 20000 and 300000 contracts.
 */
const sizes = process.argv
  .slice(2)
  .filter((each) => /^\d+$/.test(each))
  .map(Number);
const only = process.argv.slice(2).filter((each) => /^W\d+p?$/.test(each));
const clients = 8;
const rounds = 6;
const sliceMs = 1_200;
/** Writes use up what they write to: so many in a slice. */
const writesInSlice = 250;

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const post = (url: string, body: string, headers: Record<string, string> = {}): Promise<string> =>
  new Promise((done, fail) => {
    const sent = httpRequest(
      url,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () =>
          response.statusCode === 200 ? done(text) : fail(new Error(`${response.statusCode} ${text.slice(0, 400)}`)),
        );
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });

interface Side {
  ask(request: Request, n: number): Promise<string>;
}

/** Requests a second of one slice. */
async function slice(side: Side, workload: Workload, next: () => number): Promise<number> {
  const began = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (workload.writes ? done < writesInSlice : performance.now() - began < sliceMs) {
        const n = next();
        done++;
        await side.ask(workload.request(n), n);
      }
    }),
  );
  return (done * 1000) / (performance.now() - began);
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const ended = (child: ChildProcess) => new Promise<void>((done) => void child.once('exit', () => done()));
const told = <T>(child: ChildProcess, has: (message: T) => boolean) =>
  new Promise<T>((done, fail) => {
    child.on('message', (message: T) => has(message) && done(message));
    child.once('exit', (code) => fail(new Error(`a server ended with ${code}`)));
  });

const results = new Map<
  string,
  Map<number, { ratio: number; rate: number; rawRate: number; target: number; says: string }>
>();

for (const size of sizes.length > 0 ? sizes : [20_000, 300_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'tradewind-bench-'));
  chmodSync(folder, 0o755);
  const database = await startEmbeddedPostgres({ dataFolder: folder, as: 'tool', label: 'bench' });
  const children: ChildProcess[] = [];
  try {
    const reach = connections(database.url);
    process.stdout.write(`${size.toLocaleString('en')} contracts: migrating and filling … `);
    const began = performance.now();
    await bringUpToDate(reach.owner);
    const superuser = new URL(database.superuserUrl);
    superuser.pathname = new URL(database.url).pathname;
    const client = new pg.Client({ connectionString: superuser.href });
    client.on('error', (error) => console.error(error.message));
    await client.connect();
    await fill(client, size);
    console.log(`${Math.round((performance.now() - began) / 1000)} s`);

    const rawServer = fork(fileURLToPath(new URL('./raw-server.ts', import.meta.url)), {
      env: { ...process.env, DATABASE_URL: superuser.href },
    });
    const api = fork(fileURLToPath(new URL('../../apps/api/src/main.ts', import.meta.url)), {
      env: { ...process.env, DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'error', JOBS: 'off' },
    });
    children.push(rawServer, api);
    const rawAt = `http://127.0.0.1:${(await told<{ port: number }>(rawServer, (message) => 'port' in message)).port}/`;
    const apiAt = `${(await told<{ address: string; ready?: boolean }>(api, (message) => message.ready === true)).address.replace('localhost', '127.0.0.1')}/graphql`;

    const raw: Side = { ask: ({ raw: asked }) => post(rawAt, JSON.stringify(asked)) };
    let key = 0;
    const ours: Side = {
      ask: async ({ query, variables, user }) => {
        const text = await post(apiAt, JSON.stringify({ query, variables }), {
          authorization: `Bearer bench-${user}`,
          ...(query.startsWith('mutation') ? { 'idempotency-key': `bench-${size}-${key++}` } : {}),
        });
        if (text.startsWith('{"errors"') || text.includes('"errors":[')) throw new Error(text.slice(0, 600));
        return text;
      },
    };
    // The cursor is opaque: learn its form from one the API gave.
    const given = JSON.parse(
      await ours.ask(
        {
          raw: { name: '', args: [] },
          query: '{contracts(first:1){nodes{id createdAt} pageInfo{endCursor}}}',
          variables: {},
          user: 60,
        },
        0,
      ),
    ) as { data: { contracts: { nodes: { id: string; createdAt: string }[]; pageInfo: { endCursor: string } } } };
    const { endCursor } = given.data.contracts.pageInfo;
    const plain = Buffer.from(endCursor, 'base64url').toString();
    const { id } = given.data.contracts.nodes[0]!;
    learnCursor((at, wanted) =>
      Buffer.from(plain.replaceAll(id, wanted).replace(/\d{4}-\d\d-\d\d[T ][\d:.]+(Z|\+00(:00)?)?/, at)).toString(
        'base64url',
      ),
    );

    for (const workload of await workloads(client, size)) {
      if (only.length > 0 && !only.includes(workload.name)) continue;
      if (workload.same) {
        for (const n of [0, 7]) {
          const [one, other] = await Promise.all([raw.ask(workload.request(n), n), ours.ask(workload.request(n), n)]);
          if (!workload.same(JSON.parse(one), (JSON.parse(other) as { data: Record<string, unknown> }).data))
            throw new Error(`${workload.name}: the answers differ\n${one.slice(0, 600)}\n${other.slice(0, 600)}`);
        }
      }
      let n = 0;
      const next = () => n++;
      await slice(raw, workload, next);
      await slice(ours, workload, next);
      const rates = { raw: [] as number[], ours: [] as number[] };
      for (let round = 0; round < rounds; round++) {
        rates.raw.push(await slice(raw, workload, next));
        rates.ours.push(await slice(ours, workload, next));
      }
      const ratio = median(rates.ours) / median(rates.raw);
      const bySize = results.get(workload.name) ?? new Map();
      results.set(workload.name, bySize);
      bySize.set(size, {
        ratio,
        rate: median(rates.ours),
        rawRate: median(rates.raw),
        target: workload.target,
        says: workload.says,
      });
      console.log(
        `${workload.name.padEnd(4)} ours/raw ${ratio.toFixed(2)}${workload.target ? `  target ${workload.target} ${ratio >= workload.target ? 'met' : 'MISSED'}` : ''}  ${workload.says}`,
      );
    }
    await client.end();
  } finally {
    for (const child of children) {
      const gone = ended(child);
      child.kill('SIGTERM');
      await gone;
    }
    agent.destroy();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const measured = [...new Set([...results.values()].flatMap((bySize) => [...bySize.keys()]))].sort((a, b) => a - b);
if (measured.length > 1) {
  // The machine is not the same at both times: what the raw statement grew by says how much of it is the machine.
  console.log('\ngrowth (time of one request at the larger size ÷ at the smaller), and that of raw');
  for (const [name, bySize] of results) {
    const [small, large] = [bySize.get(measured[0]!), bySize.get(measured.at(-1)!)];
    if (small && large)
      console.log(
        `${name.padEnd(4)} ${(small.rate / large.rate).toFixed(2)}  raw ${(small.rawRate / large.rawRate).toFixed(2)}`,
      );
  }
}
