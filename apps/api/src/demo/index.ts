import '@tradewind/domain/index.ts';
import type { MikroORM } from '@mikro-orm/postgresql';
import { seedChains } from '@tradewind/domain/approval/seed-chains.ts';
import { seedArchiveRequirements } from '@tradewind/domain/archive/seed-requirements.ts';
import { addDays, dateIn, fixedClock, systemClock } from '@tradewind/domain/kernel/clock.ts';
import { openDatabase } from '@tradewind/domain/kernel/database.ts';
import { DomainEventRow } from '@tradewind/domain/kernel/domain-event.ts';
import { seedReferenceData } from '@tradewind/domain/kernel/reference-data.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import type { SeedDemo } from '../demo-seam.ts';
import { StartRefused } from '../start-refused.ts';
import { assessDemoCredit } from './credit.ts';
import { createDemoCustomers } from './customers.ts';
import { playDemoYear } from './history.ts';
import { createDemoPeople } from './people.ts';
import { settleDemoPolicies } from './policies.ts';
import { issueDemoPolicies } from './prices.ts';
import { createDemoProducts } from './products.ts';
import { createDemoRates, createDemoStores } from './references.ts';
import { openStage, systemContext } from './stage.ts';

const begun = 'DemoCompanyBegun';
const made = 'DemoCompanyMade';

/**
 * 演示公司 — makes the demonstration company when there is none yet; tells whether it did. Everything after the master data is done by its people with the real
 * commands while a clock runs through the year that ends now, so history, numbers and dates are what they would have been.
 */
export const seedDemo: SeedDemo = async (
  orm,
  report = () => undefined,
  { now = systemClock.now(), business = true, progress = () => undefined } = {},
) => {
  const em = orm.em.fork();
  if ((await em.count(User, { email: 'admin@demo.example' })) > 0) {
    if ((await em.count(DomainEventRow, { type: begun })) > (await em.count(DomainEventRow, { type: made }))) {
      throw new StartRefused(
        'The first start was interrupted and the demonstration company is only half made: run npm run db:reset, then npm start.',
        '首次启动被中断，演示公司尚未建完：请运行 npm run db:reset 后重新启动。',
      );
    }
    return false;
  }
  const today = dateIn('Asia/Shanghai', now);
  const from = addDays(today, -365);
  const clock = fixedClock(`${addDays(from, -10)}T09:00:00+08:00`);
  const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    report(what, performance.now() - start);
    return result;
  };

  const quick = quickly(orm);
  try {
    await make(quick);
  } finally {
    await quick.close(true);
  }
  return true;

  async function make(orm: MikroORM) {
    const stage = await step('demonstration: people, calendar, approval chains', async () => {
      const system = systemContext(orm, clock);
      await seedReferenceData(system);
      await seedChains(system);
      await seedArchiveRequirements(system);
      const people = await createDemoPeople(system);
      await tell(orm, clock, begun, people.get('admin')!.id);
      return openStage(orm, people, clock.now(), 20_261_122);
    });
    if (!business) {
      await tell(orm, clock, made, stage.person('admin'));
      return;
    }
    const { products, customers, stores } = await step(
      'demonstration: products, customers, prices, credit, stock',
      async () => {
        await settleDemoPolicies(stage);
        const products = await createDemoProducts(stage);
        const customers = await createDemoCustomers(stage);
        await createDemoRates(stage, addDays(from, -10), today);
        const stores = await createDemoStores(stage, products);
        await issueDemoPolicies(stage, products, {
          name: '年度销售政策',
          nameEn: 'Price policy of the year',
          rise: 1,
          validFrom: stage.today(),
          sign: true,
        });
        await assessDemoCredit(stage, customers);
        return { products, customers, stores };
      },
    );
    await step('demonstration: a year of business', () =>
      playDemoYear(stage, { from, now, products, customers, stores, report: progress }),
    );
    await tell(orm, clock, made, stage.person('admin'));
  }
};

/** Nobody waits for the disk while a demonstration is made: a lost one is made again. */
function quickly(orm: MikroORM): MikroORM {
  const { options } = orm.config.get('driverOptions') as { options?: string };
  return openDatabase({
    url: orm.config.get('clientUrl')!,
    startupOptions: `${options ?? ''} -c synchronous_commit=off`.trim(),
    poolSize: 4,
    applicationName: 'tradewind demonstration',
  });
}

const tell = (orm: MikroORM, clock: ReturnType<typeof fixedClock>, type: string, recordId: string) =>
  transaction(systemContext(orm, clock), (work) => work.emit({ type, entity: User, recordId }));
