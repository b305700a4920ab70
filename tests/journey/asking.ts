import { openDatabase } from '@tradewind/domain/kernel/database.ts';
import { callerOf } from '@tradewind/domain/organization/caller-of.ts';
import { buildTradewindSchema } from '@tradewind/schema/build-schema.ts';
import type { Context } from '@tradewind/schema/context.ts';
import { execute, parse, validate } from 'graphql';
import { expect } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase } from '../given/database.ts';

/** 提问台 — a company whose people ask the schema directly; every statement they cause is counted. */
export interface Asking {
  readonly company: Company;
  readonly statements: string[];
  ask<T>(account: string, source: string, variables?: Record<string, unknown>): Promise<T>;
  close(): Promise<void>;
}

export async function givenAsking(): Promise<Asking> {
  const database = await givenDatabase();
  const company = await givenCompany(database);
  const statements: string[] = [];
  const orm = openDatabase({
    url: database.app.url,
    startupOptions: database.app.options,
    onQuery: (text) => statements.push(text),
  });
  const schema = await buildTradewindSchema();
  return {
    company,
    statements,
    async ask<T>(account: string, source: string, variables: Record<string, unknown> = {}) {
      const document = parse(source);
      expect(validate(schema, document)).toEqual([]);
      const caller = await callerOf(company.orm.em.fork(), company.person(account).id);
      const context: Context = {
        orm,
        clock: company.clock,
        requestId: 'test',
        locale: 'en',
        ...(caller ? { caller } : {}),
      };
      const { data, errors } = await execute({ schema, document, contextValue: context, variableValues: variables });
      if (errors) throw errors[0]!.originalError ?? errors[0]!;
      return data as T;
    },
    async close() {
      await orm.close(true);
      await company.close();
      await database.drop();
    },
  };
}
