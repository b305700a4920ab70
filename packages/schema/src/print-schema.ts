import { writeFileSync } from 'node:fs';
import { buildTradewindSchema } from './build-schema.ts';
import { printSdl } from './print-sdl.ts';

/** 打印架构 — writes schema.graphql: generated, committed, reviewed like code. */
writeFileSync(new URL('../schema.graphql', import.meta.url), printSdl(await buildTradewindSchema()));
