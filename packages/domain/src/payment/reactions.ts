import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { Task } from '../approval/task.ts';
import { askToCollect, collecting } from '../contract/ask-to-collect.ts';
import { Contract } from '../contract/contract.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { contractIsKnown } from '../contract/read-copy.ts';
import { followsOwner } from '../customer/follows-owner.ts';
import { moneyText } from '../kernel/decimal.ts';
import { on } from '../kernel/event.ts';
import { called } from '../kernel/label.ts';
import type { User } from '../organization/user.ts';
import { askToMatch } from './ask-to-match.ts';
import { openOf } from './match.ts';
import { matchNamed } from './match-named.ts';
import { unmatchedOf } from './unmatched.ts';
import { ReceiptAllocation } from './receipt-allocation.ts';
import { Receipt } from './receipt.ts';

/** 客户移交带走未确认收款 — receipts that finance has not confirmed yet follow the customer to the new owner. Source: CUST-26. */
followsOwner(Receipt, ['RECORDED']);

/** 逾期预收款报销售经理 — an advance that has become overdue stands on the list of the sales manager until it is in. Source: ADV-05. */
on('InstalmentOverdue', async ({ recordId }, work) => {
  const line = await work.em.findOneOrFail(PaymentScheduleLine, { id: recordId });
  if (line.kind !== 'ADVANCE') return;
  const contract = await work.em.findOneOrFail(Contract, { id: line.contract.id }, { populate: ['owner'] });
  const text = (value: Parameters<typeof moneyText>[0]) =>
    `${moneyText(value, contract.currency!)} ${contract.currency}`;
  const sum = text(openOf(line));
  const owner = called(contract.owner as User);
  const unmatched = await unmatchedOf(work, contract.customer.id, contract.currency!);
  const [lying, lyingEn] = unmatched.gt(0)
    ? [`；该客户有 ${text(unmatched)} 收款未核销`, `; ${text(unmatched)} of the customer’s money is not matched yet`]
    : ['', ''];
  createTask(work, {
    kind: 'REMINDER',
    topic: 'advance.overdue',
    title: `预收款逾期：${contract.number} ${sum}，到期 ${line.dueOn}，业务员 ${owner.zh}${lying}`,
    titleEn: `Advance overdue: ${contract.number}, ${sum}, due ${line.dueOn}, salesperson ${owner.en}${lyingEn}`,
    entity: PaymentScheduleLine,
    recordId,
    role: 'SALES_MANAGER',
    dueOn: work.today,
  });
});

/** 确认后核销 — confirmed money pays what it was recorded for; what is not matched is on the list of finance. Source: AR-03, ADV-02. */
on('ReceiptConfirmed', async ({ recordId }, work) => {
  const receipt = await work.em.findOneOrFail(Receipt, { id: recordId });
  if (!(await matchNamed(work, receipt))) await askToMatch(work, receipt);
});
for (const event of ['ReceiptAllocated', 'ReceiptDeallocated', 'ReceiptReversed'])
  on(event, async ({ recordId }, work) => askToMatch(work, await work.em.findOneOrFail(Receipt, { id: recordId })));

/** 到账即销提醒 — an instalment that is in, or waived, needs neither collecting nor reminding; who matches money to a contract knows it. Source: ADV-05, CON-14. */
async function settled(work: Parameters<typeof closeTasks>[0], instalmentIds: readonly string[]): Promise<void> {
  const lines = await work.em.find(PaymentScheduleLine, {
    id: { $in: [...instalmentIds] },
    status: { $in: ['RECEIVED', 'WAIVED'] },
  });
  for (const line of lines) await closeTasks(work, { entity: PaymentScheduleLine, recordId: line.id });
}
on('ReceiptAllocated', async ({ recordId }, work) => {
  const matches = await work.em.find(ReceiptAllocation, { receipt: recordId });
  await settled(
    work,
    matches.map((row) => row.instalment.id),
  );
  await contractIsKnown(work, [...new Set(matches.map((row) => row.contract.id))], ['FINANCE']);
});
on('InstalmentWaived', ({ recordId }, work) => settled(work, [recordId]));
on('ContractAmended', async ({ recordId }, work) =>
  settled(
    work,
    (await work.em.find(PaymentScheduleLine, { contract: recordId })).map(({ id }) => id),
  ),
);

/** 款项退回再催收 — money that was taken back has to be got once more. Source: ADV-05. */
for (const event of ['ReceiptDeallocated', 'ReceiptReversed'])
  on(event, async ({ recordId }, work) => {
    const ids = (await work.em.find(ReceiptAllocation, { receipt: recordId })).map((row) => row.instalment.id);
    const open = {
      id: { $in: ids },
      trigger: 'SIGNING' as const,
      dueOn: { $ne: null },
      status: { $nin: ['RECEIVED', 'WAIVED'] as const },
    };
    for (const line of await work.em.find(PaymentScheduleLine, open as never, { populate: ['contract'] as never })) {
      const contract = await work.em.findOneOrFail(Contract, { id: line.contract.id });
      if (!['SIGNED', 'IN_EXECUTION'].includes(contract.status)) continue;
      if (
        (await work.em.count(Task, {
          recordType: PaymentScheduleLine.name,
          recordId: line.id,
          topic: collecting,
          status: 'OPEN',
        })) === 0
      )
        askToCollect(work, contract, line);
    }
  });
