import { abandonContractAmendment } from '@tradewind/domain/contract/abandon-amendment.ts';
import {
  contractAmendment,
  contractAmendmentCountersign,
  contractAmendmentReview,
} from '@tradewind/domain/contract/approve-amendment.ts';
import { ContractAmendment } from '@tradewind/domain/contract/contract-amendment.ts';
import { sealContractAmendment } from '@tradewind/domain/contract/seal-amendment.ts';
import { signContractAmendment } from '@tradewind/domain/contract/sign-amendment.ts';
import { submitContractAmendment } from '@tradewind/domain/contract/submit-amendment.ts';
import { addDays } from '@tradewind/domain/kernel/clock.ts';
import type { Story } from './agenda.ts';
import { insist } from './insist.ts';
import type { Plan } from './plan.ts';
import type { Stage } from './stage.ts';

/** 变更故事 — the customer wants the goods later; everybody who agreed to the contract agrees to its amendment. */
export async function* amendmentStory(stage: Stage, { customer, leadDays, stopAt }: Plan, contractId: string): Story {
  const { id } = await stage.makes(customer.seller, ContractAmendment, {
    contractId,
    reason: '客户厂房交付推迟，要求延后交货',
    deliveryOn: addDays(stage.today(), leadDays + 30),
  });
  if (stopAt === 'AMENDMENT_DRAFT') return;
  yield 0;
  await stage.does(customer.seller, submitContractAmendment, id);
  if (stopAt === 'AMENDMENT_SUBMITTED') return;
  yield 1;
  await stage.does('sales.manager', contractAmendment.approve, id, { opinion: '情况属实' });
  await stage.does('gm', contractAmendment.approve, id, { opinion: '同意' });
  if (stopAt === 'AMENDMENT_IN_REVIEW') return;
  yield 1;
  if (stopAt === 'AMENDMENT_ABANDONED') {
    await stage.does(customer.seller, abandonContractAmendment, id, { reason: '客户恢复原交货期' });
    return;
  }
  for (const account of ['legal', 'finance', 'technical'])
    await stage.does(account, contractAmendmentReview.approve, id, { opinion: '同意' });
  const agrees = () => stage.does('sales.director', contractAmendmentReview.approve, id, { opinion: '同意' });
  if (!(yield* insist(agrees, { times: 4, days: 4 })) || stopAt === 'AMENDMENT_REVIEWED') return;
  yield 1;
  for (const account of ['sales.director', 'finance'])
    await stage.does(account, contractAmendmentCountersign.approve, id);
  if (stopAt === 'AMENDMENT_COUNTERSIGNED') return;
  await stage.does('legal', sealContractAmendment, id, { copies: 2 });
  if (stopAt === 'AMENDMENT_SEALED') return;
  yield 1;
  yield* insist(() => stage.does(customer.seller, signContractAmendment, id), { times: 4, days: 4 });
}
