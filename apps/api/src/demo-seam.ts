import type { MikroORM } from '@mikro-orm/postgresql';

/** 演示公司的建立 — makes the demonstration company when there is no company yet; tells whether it did. */
export type SeedDemo = (orm: MikroORM, report?: (step: string, ms: number) => void, options?: { now?: Date; business?: boolean }) => Promise<boolean>;
