import { z } from 'zod';
import { createTask } from '../approval/create-task.ts';
import { winCustomer } from '../customer/win-customer.ts';
import { command, type Facts, type Guard } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate } from '../kernel/parse-input.ts';
import { askToCollect } from './ask-to-collect.ts';
import { Contract } from './contract.ts';
import { type ContractCreditFacts, contractCreditFacts, contractCreditGuards, useWaiver } from './credit-facts.ts';
import { triggerInstalments } from './due-dates.ts';
import { listCopies } from './list-copies.ts';
import {
  checklistCompleted,
  conditionsAnswered,
  legalQuestionsAnswered,
  type Readiness,
  readinessOf,
} from './ready-to-sign.ts';
import { reviewTiming } from './settings.ts';

type SigningFacts = ContractCreditFacts & Readiness;

/** The contract is locked by then, so no question is asked and no condition set while it is signed. */
const signingFacts: Facts<Contract, SigningFacts> = {
  lock: contractCreditFacts.lock!,
  async load(documents, work) {
    const credit = await contractCreditFacts.load(documents, work);
    const readiness = await readinessOf(
      work,
      documents.map((each) => each.id),
    );
    return new Map(documents.map((each) => [each.id, { ...credit.get(each.id)!, ...readiness.get(each.id)! }]));
  },
};
const askedBeforeSigning: Readonly<Record<string, Guard<Contract, SigningFacts>>> = {
  legalQuestionsAnswered,
  conditionsAnswered,
  checklistCompleted,
};

/** 签订合同 — a sealed contract binds both sides; no legal question or condition is open, credit is weighed once more, the customer is won, and the advance becomes due. Source: CON-07, CON-08, CON-10, CON-14, CUST-34, ADV-01, CUST-05. */
export const signContract = command({
  name: 'signContract',
  label: { zh: '签订', en: 'Sign' },
  says: {
    zh: '合同双方签订，预收款按约定到期，副本待分发各部门',
    en: 'Both sides have signed; the advance falls due as agreed, copies are to go to the departments',
  },
  event: 'ContractSigned',
  on: Contract,
  from: ['SEALED'],
  to: 'SIGNED',
  permission: 'contract.sign',
  source: 'CON-07, CON-08, CON-10, CON-14, CUST-34, ADV-01',
  input: z.strictObject({
    signedOn: inputDate()
      .nullish()
      .describe('签订日 — day both sides signed; today when not given, never in the future'),
  }),
  facts: signingFacts,
  guards: { ...askedBeforeSigning, ...contractCreditGuards },
  async change(contract, input, { facts, work }) {
    const signedOn = input.signedOn ?? work.today;
    if (signedOn > work.today)
      throw new Invalid([
        { path: 'input.signedOn', message: { zh: '签订日不能晚于今天', en: 'must not be after today' } },
      ]);
    await useWaiver(work, { id: contract.id, number: contract.number, customerId: contract.customer.id }, facts);
    await winCustomer(work, contract.customer.id);
    for (const line of await triggerInstalments(work, contract.id, 'SIGNING', signedOn)) {
      askToCollect(work, contract, line);
    }
    contract.signedOn = signedOn;
    listCopies(work, contract);
    if (work.policy.get(reviewTiming) === 'BEFORE_SIGNING') return;
    contract.reviewAfterSigning = 'PENDING';
    createTask(work, {
      kind: 'ACTION',
      topic: 'ORGANISE_REVIEW',
      title: `组织合同评审：${contract.number}`,
      titleEn: `Organise the review of contract ${contract.number}`,
      entity: Contract,
      recordId: contract.id,
      assigneeId: contract.owner.id,
    });
  },
});
