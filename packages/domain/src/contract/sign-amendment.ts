import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate } from '../kernel/parse-input.ts';
import { amendmentCreditGuards, amendmentFacts, basedOnVersionInForce, contractStands } from './amendment-facts.ts';
import { notBelowPerformance } from './amendment-floor.ts';
import { applyAmendment } from './apply-amendment.ts';
import { ContractAmendment } from './contract-amendment.ts';
import { useWaiver } from './credit-facts.ts';
import { conditionsAnswered, legalQuestionsAnswered } from './ready-to-sign.ts';

/**
 * 签订合同变更 — both sides have signed: from now on the new version is in force. What has been performed meanwhile and credit are weighed again; lines,
 * instalments, amounts, progress and ledgers follow at once. Source: CON-21, CON-07, CUST-34.
 */
export const signContractAmendment = command({
  name: 'signContractAmendment',
  label: { zh: '签订变更', en: 'Sign the amendment' },
  says: {
    zh: '新版本立即生效：产品行、付款计划、金额、进度与信用占用随之更新',
    en: 'The new version is in force at once: lines, instalments, amounts, progress and exposure follow',
  },
  event: 'ContractAmendmentSigned',
  on: ContractAmendment,
  from: ['SEALED'],
  to: 'IN_FORCE',
  permission: 'contract.sign',
  source: 'CON-21, CON-07, CUST-34',
  input: z.strictObject({
    signedOn: inputDate()
      .nullish()
      .describe('签订日 — day both sides signed; today when not given, never in the future'),
  }),
  facts: amendmentFacts,
  guards: {
    contractStands,
    basedOnVersionInForce,
    notBelowPerformance,
    legalQuestionsAnswered,
    conditionsAnswered,
    ...amendmentCreditGuards,
  },
  async change(amendment, input, { facts, work }) {
    const signedOn = input.signedOn ?? work.today;
    if (signedOn > work.today)
      throw new Invalid([
        { path: 'input.signedOn', message: { zh: '签订日不能晚于今天', en: 'must not be after today' } },
      ]);
    const { contract } = facts;
    await useWaiver(work, { id: contract.id, number: contract.number, customerId: contract.customer.id }, facts.credit);
    amendment.signedOn = signedOn;
    amendment.differences = [...facts.changes];
    amendment.revision = await applyAmendment(work, amendment, facts.amended, signedOn);
  },
});
