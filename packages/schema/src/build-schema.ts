import '@tradewind/domain/index.ts';
import './stages.ts';
import { openDatabase } from '@tradewind/domain/kernel/database.ts';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import { deriveSchema } from './derive/derive-schema.ts';

/** 建立架构 — the whole GraphQL schema of Tradewind, from the declared records and commands. Needs no database: only what the entities say. */
export const buildTradewindSchema = (
  orm: MikroORM = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' }),
): Promise<GraphQLSchema> => deriveSchema(orm);
