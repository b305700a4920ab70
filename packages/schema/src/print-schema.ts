import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildTradewindSchema } from './build-schema.ts';

/** 打印架构 — writes schema.graphql: generated, committed, reviewed like code. */
const schema = await buildTradewindSchema();
writeFileSync(new URL('../schema.graphql', import.meta.url), `${printSchema(lexicographicSortSchema(schema))}\n`);
