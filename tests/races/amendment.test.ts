import { Contract } from '@tradewind/domain/contract/contract.ts';
import { ContractAmendment } from '@tradewind/domain/contract/contract-amendment.ts';
import { LegalQuestion } from '@tradewind/domain/contract/legal-question.ts';
import { signContract } from '@tradewind/domain/contract/sign.ts';
import { signContractAmendment } from '@tradewind/domain/contract/sign-amendment.ts';
import { blockCredit } from '@tradewind/domain/credit/block-credit.ts';
import { CreditProfile } from '@tradewind/domain/credit/credit-profile.ts';
import { confirmOrder } from '@tradewind/domain/order/confirm-order.ts';
import { allocateReceipt } from '@tradewind/domain/payment/allocate-receipt.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { amendedInstalments, amendedLines, givenAmendment, givenAmendmentIn } from '../given/amendment.ts';
import { type Company, givenCompany } from '../given/company.ts';
import {
  givenBuyer,
  givenContractIn,
  givenTrade,
  instalmentsOf,
  linesOfContract,
  onAccount,
  type Trade,
} from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenPassedOrder } from '../given/order.ts';
import { givenConfirmedReceipt } from '../given/receipt.ts';
import { atOnce, tally } from './contracts.ts';

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
const outcomesOf = (deeds: readonly (() => Promise<unknown>)[]) => atOnce(deeds, (deed) => deed());

test('of many amendments begun at once a contract gets one', async () => {
  const contract = await givenContractIn(company, trade, 'SIGNED');
  const outcomes = await atOnce(Array.from({ length: 10 }), () =>
    givenAmendment(company, contract, { deliveryOn: '2027-03-31' }),
  );
  expect(tally(outcomes)).toEqual({ done: 1, refused: { CONTRACT_BEING_AMENDED: 9 } });
  expect(await company.orm.em.fork().count(ContractAmendment, { contract: contract.id })).toBe(1);
});

test.each([1, 2, 3, 4])(
  'money matched while an amendment takes the instalment down: one of the two, never less than received (%i)',
  async () => {
    const contract = await givenContractIn(company, trade, 'SIGNED');
    const [advance] = await instalmentsOf(company, contract.id);
    const amendment = await givenAmendmentIn(company, contract, 'SEALED', {
      instalments: await amendedInstalments(company, contract.id, { 1: { percent: '10' }, 2: { percent: '80' } }),
    });
    const receipt = await givenConfirmedReceipt(company, trade.customer, '2373');
    const outcomes = await outcomesOf([
      () =>
        company.run('finance', allocateReceipt, receipt.id, {
          allocations: [{ instalmentId: advance!.id, amount: '2373' }],
        }),
      () => company.run('sales1', signContractAmendment, amendment.id),
    ]);
    const { done, refused } = tally(outcomes);
    expect(done).toBe(1);
    expect([{ INSTALMENT_EXCEEDED: 1 }, { AMENDMENT_BELOW_PERFORMANCE: 1 }]).toContainEqual(refused);
    const [now] = await instalmentsOf(company, contract.id);
    expect(Number(now!.receivedAmount)).toBeLessThanOrEqual(Number(now!.amount));
  },
);

test.each([1, 2, 3, 4])(
  'an order confirmed while an amendment takes the quantity down: never more ordered than the contract holds (%i)',
  async () => {
    const contract = await givenContractIn(company, trade, 'SIGNED');
    const order = await givenPassedOrder(company, contract);
    const amendment = await givenAmendmentIn(company, contract, 'SEALED', {
      lines: await amendedLines(company, contract.id, { 1: { quantity: '5' } }),
    });
    const outcomes = await outcomesOf([
      () => company.run('logistics', confirmOrder, order.id),
      () => company.run('sales1', signContractAmendment, amendment.id),
    ]);
    const { done, refused } = tally(outcomes);
    expect(done).toBe(1);
    expect([{ ORDER_DIFFERS_FROM_CONTRACT: 1 }, { AMENDMENT_BELOW_PERFORMANCE: 1 }]).toContainEqual(refused);
    for (const line of await linesOfContract(company, contract.id))
      expect(Number(line.orderedQuantity)).toBeLessThanOrEqual(Number(line.quantity));
  },
);

test('amendments that together exceed the limit: only what fits is signed', async () => {
  const of = { ...trade, customer: await givenBuyer(company, '35000') };
  const amendments: string[] = [];
  for (let index = 0; index < 4; index++) {
    const contract = await givenContractIn(company, of, 'SIGNED', { application: { instalments: onAccount } });
    const { id } = await givenAmendmentIn(company, contract, 'SEALED', {
      lines: await amendedLines(company, contract.id, { 1: { quantity: '20' } }),
    });
    amendments.push(id);
  }
  expect(tally(await atOnce(amendments, (id) => company.run('sales1', signContractAmendment, id)))).toEqual({
    done: 2,
    refused: { CREDIT_LIMIT_EXCEEDED: 2 },
  });
  const [row] = await company.sql('select sum(amount)::text as open from contract where customer_id = $1', [
    of.customer.id,
  ]);
  expect(Number(row!['open'])).toBe(4 * 7910 + 2 * 1130);
});

test.each([1, 2, 3, 4])(
  'a contract signed while credit is blocked or a question is asked: signed before it, or not at all (%i)',
  async () => {
    const of = { ...trade, customer: await givenBuyer(company) };
    const contract = await givenContractIn(company, of, 'SEALED');
    const profile = await company.find(CreditProfile, { customer: of.customer.id });
    const [, , signing] = await outcomesOf([
      () => company.run('credit', blockCredit, profile.id, { reason: '涉诉' }),
      () => company.create('sales1', LegalQuestion, { contractId: contract.id, question: '涉诉如何处理？' }),
      () => company.run('sales1', signContract, contract.id),
    ]);
    const { status } = await company.find(Contract, contract.id);
    expect(status).toBe(signing!.status === 'fulfilled' ? 'SIGNED' : 'SEALED');
    if (signing!.status === 'rejected')
      expect(Object.keys(tally([signing!]).refused)[0]).toMatch(/LEGAL_QUESTION_OPEN|CREDIT_BLOCKED/);
  },
);
