import { demoPassword } from '@tradewind/api/demo/people.ts';
import { expect } from 'vitest';
import { type Company, givenCompany } from './company.ts';
import { givenDatabase } from './database.ts';
import { pdf } from './file.ts';
import { givenServer, type TestServer } from './server.ts';

type Fields = Record<string, unknown>;
interface Refusal {
  code: string;
  message: string;
  facts: Fields;
  requirement: string;
  clearedBy: string[];
}

/** 办公桌 — the company behind its API: everybody signs in with a session of his own and works through GraphQL alone. */
export interface Desk {
  company: Company;
  server: TestServer;
  /** Sends a document as somebody and expects an answer without errors. */
  as<T = Fields>(account: string, query: string, variables?: Fields): Promise<T>;
  /** Runs a mutation on a record as somebody; answers the fields asked for. */
  does<T = Fields>(account: string, mutation: string, id: string, input?: Fields, fields?: string): Promise<T>;
  creates<T = Fields>(account: string, type: string, input: Fields, fields?: string): Promise<T>;
  /** The same mutation is refused; answers the refusals. */
  isRefused(account: string, mutation: string, id: string, input?: Fields): Promise<Refusal[]>;
  /** The mutation fails with this code. */
  fails(account: string, mutation: string, id: string, code: string, input?: Fields): Promise<Fields>;
  /** Somebody attaches a file to a record, over HTTP; answers its id. */
  attaches(account: string, subject: { type: string; id: string }, kind: string, name: string): Promise<string>;
  close(): Promise<void>;
}

export async function givenDesk(): Promise<Desk> {
  const database = await givenDatabase();
  const company = await givenCompany(database);
  const server = await givenServer({}, { database, clock: company.clock });
  const tokens = new Map<string, string>();

  const token = async (account: string): Promise<string> => {
    // Nobody stays signed in overnight: a test may let months pass.
    const today = `${account} ${company.clock.now().toISOString().slice(0, 10)}`;
    let known = tokens.get(today);
    if (!known) {
      const { data } = await server.ask<{ login: { token: string } }>(
        'mutation($email:String!,$password:String!){login(email:$email,password:$password){token}}',
        { email: `${account}@demo.example`, password: demoPassword },
      );
      known = data!.login.token;
      tokens.set(today, known);
    }
    return known;
  };
  const ask = async (account: string, query: string, variables: Fields = {}) =>
    server.ask<Fields>(query, variables, { token: await token(account) });
  const as = async <T>(account: string, query: string, variables: Fields = {}): Promise<T> => {
    const { data, errors } = await ask(account, query, variables);
    expect(errors, `${account}: ${query}`).toBeUndefined();
    return data as T;
  };
  const inputType = (mutation: string) => `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const mutate = (mutation: string, input: Fields | undefined, fields: string) =>
    input
      ? `mutation($id:ID!,$input:${inputType(mutation)}!){${mutation}(id:$id,input:$input){${fields}}}`
      : `mutation($id:ID!){${mutation}(id:$id){${fields}}}`;

  return {
    company,
    server,
    as,
    async does<T>(account: string, mutation: string, id: string, input?: Fields, fields = 'id version status') {
      const data = await as<Record<string, T>>(account, mutate(mutation, input, fields), {
        id,
        ...(input ? { input } : {}),
      });
      return data[mutation]!;
    },
    async creates<T>(account: string, type: string, input: Fields, fields = 'id version') {
      const data = await as<Record<string, T>>(
        account,
        `mutation($input:Create${type}Input!){create${type}(input:$input){${fields}}}`,
        { input },
      );
      return data[`create${type}`]!;
    },
    async isRefused(account, mutation, id, input) {
      const { errors } = await ask(account, mutate(mutation, input, 'id'), { id, ...(input ? { input } : {}) });
      expect(errors?.[0]?.extensions.code, `${account}: ${mutation} should be refused (${errors?.[0]?.message})`).toBe(
        'REFUSED',
      );
      return errors![0]!.extensions.refusals as Refusal[];
    },
    async fails(account, mutation, id, code, input) {
      const { errors } = await ask(account, mutate(mutation, input, 'id'), { id, ...(input ? { input } : {}) });
      expect(
        errors?.[0]?.extensions.code,
        `${account}: ${mutation} should fail with ${code} (${errors?.[0]?.message})`,
      ).toBe(code);
      return errors![0]!.extensions;
    },
    async attaches(account, subject, kind, name) {
      const form = new FormData();
      form.append('subjectType', subject.type);
      form.append('subjectId', subject.id);
      form.append('kind', kind);
      form.append('file', new Blob([new Uint8Array(pdf(name))]), name);
      const response = await fetch(`${server.url}/files`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await token(account)}` },
        body: form,
      });
      expect(response.status, `${account} attaches ${name}`).toBe(201);
      return ((await response.json()) as { id: string }).id;
    },
    async close() {
      await server.stop();
      await company.close();
      await database.drop();
    },
  };
}
