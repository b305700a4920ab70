import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { Contract } from '../contract/contract.ts';
import { command, type Facts } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { AcceptanceReport } from './acceptance-report.ts';
import { DispatchOrder } from './dispatch-order.ts';
import { settleAcceptance } from './settle-acceptance.ts';

const contractFacts: Facts<DispatchOrder, undefined> = {
  async lock(dispatch, work) {
    await work.em.findOneOrFail(
      Contract,
      { id: dispatch.contract.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
  },
  async load() {
    return new Map();
  },
};

/** 撤销验收 — what was recorded as accepted was not: the report is void, the acceptance payment is not due, the warranty has not begun. Source: SVC-04. */
export const withdrawAcceptance = command({
  name: 'withdrawAcceptance',
  label: { zh: '撤销验收', en: 'Take the acceptance back' },
  says: {
    zh: '验收报告作废，验收款恢复未到期，质保重新起算',
    en: 'The report is void; the acceptance payment is no longer due and the warranty has not begun',
  },
  event: 'AcceptanceWithdrawn',
  on: DispatchOrder,
  from: ['ACCEPTED'],
  to: 'ON_SITE',
  permission: 'fieldservice.withdrawAcceptance',
  source: 'SVC-04',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is taken back') }),
  facts: contractFacts,
  async change(dispatch, { reason }, { work }) {
    for (const report of await work.em.find(AcceptanceReport, { dispatch: dispatch.id, status: 'SIGNED' })) {
      report.status = 'WITHDRAWN';
      report.withdrawnReason = reason;
      report.updatedAt = work.now;
    }
    dispatch.acceptedOn = null;
    dispatch.status = 'ON_SITE';
    await work.em.flush();
    await settleAcceptance(work, dispatch.contract.id);
  },
});
