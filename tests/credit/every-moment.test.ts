import { contractReview } from '@tradewind/domain/contract/approve.ts';
import { contractAmendmentReview } from '@tradewind/domain/contract/approve-amendment.ts';
import { completeSigningChecklist } from '@tradewind/domain/contract/complete-checklist.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { exposedStates } from '@tradewind/domain/contract/exposure.ts';
import { signContract } from '@tradewind/domain/contract/sign.ts';
import { signContractAmendment } from '@tradewind/domain/contract/sign-amendment.ts';
import { terminateContract } from '@tradewind/domain/contract/terminate.ts';
import { allCommands, commandsOn } from '@tradewind/domain/kernel/command.ts';
import { cancelOrder } from '@tradewind/domain/order/cancel-order.ts';
import { checkOrder } from '@tradewind/domain/order/check-order.ts';
import { confirmOrder } from '@tradewind/domain/order/confirm-order.ts';
import { submitOrderReview } from '@tradewind/domain/order/submit-order-review.ts';
import { releaseDelivery } from '@tradewind/domain/shipment/release-delivery.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { amendedLines, bringAmendment, givenAmendmentIn } from '../given/amendment.ts';
import { type Company, givenCompany } from '../given/company.ts';
import { givenBuyer, givenContractIn, givenTrade, onAccount, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale } from '../given/delivery.ts';
import { givenConfirmedOrder, givenOrder, givenPassedOrder } from '../given/order.ts';
import { codesOf } from '../given/refused.ts';

/** Field lessons §2, rows 5 and 6: at which step credit is weighed, on what, how strictly; and that nothing gets around it by ending and beginning again. */
let database: TestDatabase;
let company: Company;
let trade: Trade;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const credit = ['creditAssessed', 'creditNotBlocked', 'creditCovers', 'exchangeRatesKnown'];
const asks = (each: { guards?: object }) => credit.every((guard) => guard in (each.guards ?? {}));
const buying = async (limit?: string): Promise<Trade> => ({ ...trade, customer: await givenBuyer(company, limit) });
const account = { application: { instalments: onAccount } };
const amended = async (of: Trade, state: 'LAST_STEP' | 'SEALED') => {
  const contract = await givenContractIn(company, of, 'SIGNED', account);
  const lines = await amendedLines(company, contract.id, { 1: { quantity: '20' } });
  return givenAmendmentIn(company, contract, state, { lines });
};

/** Document × moment: the command, and how somebody comes to the point of trying it. */
const moments: readonly [string, (of: Trade) => Promise<() => Promise<unknown>>][] = [
  [
    'approveContract',
    async (of) => {
      const { id } = await givenContractIn(company, of, 'LAST_STEP', account);
      return () => company.run('sales.director', contractReview.approve, id);
    },
  ],
  [
    'completeSigningChecklist',
    async (of) => {
      const { id } = await givenContractIn(company, of, 'REVIEWED', account);
      return () => company.run('sales1', completeSigningChecklist, id, { needsCovered: true, practiceRespected: true });
    },
  ],
  [
    'signContract',
    async (of) => {
      const { id } = await givenContractIn(company, of, 'SEALED', account);
      return () => company.run('sales1', signContract, id);
    },
  ],
  [
    'approveContractAmendmentReview',
    async (of) => {
      const { id } = await amended(of, 'LAST_STEP');
      return () => company.run('sales.director', contractAmendmentReview.approve, id);
    },
  ],
  [
    'signContractAmendment',
    async (of) => {
      const { id } = await amended(of, 'SEALED');
      return () => company.run('sales1', signContractAmendment, id);
    },
  ],
  [
    'submitOrderReview',
    async (of) => {
      const { id } = await givenOrder(company, await givenContractIn(company, of, 'SIGNED', account));
      await company.run('sales1', checkOrder, id);
      return () => company.run('sales1', submitOrderReview, id);
    },
  ],
  [
    'confirmOrder',
    async (of) => {
      const { id } = await givenPassedOrder(company, await givenContractIn(company, of, 'SIGNED', account));
      return () => company.run('logistics', confirmOrder, id);
    },
  ],
  [
    'releaseDelivery',
    async (of) => {
      const sale = await givenSale(company, { trade: of, paid: 0, ...account });
      const { id } = await givenDeliveryIn(company, sale, 'SUBMITTED');
      return () => company.run('sales.manager', releaseDelivery, id);
    },
  ],
];

describe('the moments at which credit is weighed', () => {
  test('are these and no others, and each asks everything', () => {
    const weighing = allCommands().filter((each) => credit.some((guard) => guard in (each.guards ?? {})));
    expect(weighing.filter((each) => !asks(each)).map((each) => each.name)).toEqual([]);
    expect(weighing.map((each) => each.name).sort()).toEqual(moments.map(([name]) => name).sort());
  });

  test.each(moments)(
    '%s is refused above the limit, with money overdue too long, and goes through otherwise',
    async (_, prepare) => {
      const of = await buying();
      const attempt = await prepare(of);
      const customer = of.customer.id;
      await company.sql('update credit_profile set "limit" = 100 where customer_id = $1', [customer]);
      expect(await codesOf(attempt())).toEqual(['CREDIT_LIMIT_EXCEEDED']);
      await company.sql('update credit_profile set "limit" = 1000000 where customer_id = $1', [customer]);
      const late = await givenContractIn(company, of, 'SIGNED', account);
      await company.sql(
        `update payment_schedule_line set due_on = '2026-10-01', status = 'OVERDUE' where contract_id = $1`,
        [late.id],
      );
      expect(await codesOf(attempt())).toEqual(['CREDIT_BLOCKED']);
      await company.sql(`update payment_schedule_line set due_on = null, status = 'NOT_DUE' where contract_id = $1`, [
        late.id,
      ]);
      await attempt();
    },
  );
});

describe('ending something and beginning again', () => {
  test('no command leads a contract that uses no credit into a state that does without credit being weighed', () => {
    const exposed: readonly string[] = exposedStates;
    const raising = commandsOn(Contract).filter(
      (each) =>
        [each.to ?? []].flat().some((state) => exposed.includes(state)) &&
        each.from.some((state) => !exposed.includes(state)),
    );
    expect(raising.map((each) => each.name)).toEqual(['approveContract']);
    expect(raising.every(asks)).toBe(true);
    expect(commandsOn(Contract).filter((each) => each.from.includes('TERMINATED'))).toEqual([]);
  });

  test('a contract that is terminated frees its credit; the next one takes it, and the same business begun again finds none', async () => {
    const of = await buying('10000');
    const first = await givenContractIn(company, of, 'SIGNED', account);
    const second = await givenContractIn(company, of, 'LAST_STEP', account);
    expect(await codesOf(company.run('sales.director', contractReview.approve, second.id))).toEqual([
      'CREDIT_LIMIT_EXCEEDED',
    ]);
    await company.run('sales.director', terminateContract, first.id, { reason: '客户撤单' });
    expect((await company.run('sales.director', contractReview.approve, second.id)).status).toBe('REVIEWED');
    const again = await givenContractIn(company, of, 'LAST_STEP', account);
    expect(await codesOf(company.run('sales.director', contractReview.approve, again.id))).toEqual([
      'CREDIT_LIMIT_EXCEEDED',
    ]);
  });

  test('an order cancelled and placed again is weighed again: it keeps nothing of what it was once allowed', async () => {
    const of = await buying('7910');
    const contract = await givenContractIn(company, of, 'SIGNED', account);
    const order = await givenConfirmedOrder(company, contract);
    await company.run('sales.manager', cancelOrder, order.id, { reason: '改期' });
    const placedAgain = await givenPassedOrder(company, contract);
    await company.sql('update credit_profile set "limit" = 5000 where customer_id = $1', [of.customer.id]);
    expect(await codesOf(company.run('logistics', confirmOrder, placedAgain.id))).toEqual(['CREDIT_LIMIT_EXCEEDED']);
  });

  test('an amendment taken back and submitted again is weighed again', async () => {
    const of = await buying('8000');
    const contract = await givenContractIn(company, of, 'SIGNED', account);
    const lines = await amendedLines(company, contract.id, { 1: { quantity: '20' } });
    const amendment = await givenAmendmentIn(company, contract, 'LAST_STEP', { lines });
    const attempt = () => company.run('sales.director', contractAmendmentReview.approve, amendment.id);
    expect(await codesOf(attempt())).toEqual(['CREDIT_LIMIT_EXCEEDED']);
    await company.run('sales.director', contractAmendmentReview.reject, amendment.id, { reason: '额度不足' });
    await bringAmendment(company, amendment.id, 'LAST_STEP');
    expect(await codesOf(attempt())).toEqual(['CREDIT_LIMIT_EXCEEDED']);
  });
});
