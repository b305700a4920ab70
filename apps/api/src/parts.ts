import { existsSync } from 'node:fs';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { CreateGraphql } from './graphql-seam.ts';

const load = async <T>(path: string): Promise<T | undefined> => {
  const address = new URL(path, import.meta.url);
  return existsSync(address) ? ((await import(address.href)) as T) : undefined;
};

/** GraphQL 部分 — absent, /graphql answers that it is not available. */
export const loadGraphql = () => load<{ createGraphql: CreateGraphql }>('./graphql/index.ts');

/** 演示公司 — makes the demonstration company when there is no company yet; tells whether it did. */
export type SeedDemo = (orm: MikroORM) => Promise<boolean>;

/** 演示数据部分 — absent, a first start leaves the database empty. */
export const loadDemo = () => load<{ seedDemo: SeedDemo }>('./demo/index.ts');
