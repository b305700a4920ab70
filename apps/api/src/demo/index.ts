import { systemCaller } from '@tradewind/domain/access/caller.ts';
import { seedChains } from '@tradewind/domain/approval/seed-chains.ts';
import { systemClock } from '@tradewind/domain/kernel/clock.ts';
import type { Context } from '@tradewind/domain/kernel/work.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import type { SeedDemo } from '../demo-seam.ts';
import { createDemoPeople } from './people.ts';

/** 演示公司 — makes the demonstration company when there is none yet; tells whether it did. */
export const seedDemo: SeedDemo = async (orm) => {
  if ((await orm.em.fork().count(User, { email: 'admin@demo.example' })) > 0) return false;
  const context: Context = { em: orm.em as Context['em'], caller: systemCaller(), clock: systemClock, requestId: 'demo' };
  await seedChains(context);
  await createDemoPeople(context);
  return true;
};
