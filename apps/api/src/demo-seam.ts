import type { MikroORM } from '@mikro-orm/postgresql';

/** 演示公司的建立 — makes the demonstration company when there is no company yet, telling what share of its year has passed; tells whether it did. */
export type SeedDemo = (
  orm: MikroORM,
  report?: (step: string, ms: number) => void,
  options?: { now?: Date; business?: boolean; progress?: (share: number) => void },
) => Promise<boolean>;
