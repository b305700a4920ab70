import { createTask } from '../approval/create-task.ts';
import { moneyText } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import type { Contract } from './contract.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';

/** 催收任务的主题 — tells it from others of the instalment. */
export const collecting = 'advance.collect';

/** 请业务员催收 — the salesperson has to get what is due with the signature; over when it is in. Source: ADV-05. */
export function askToCollect(work: Work, contract: Contract, line: PaymentScheduleLine): void {
  const sum = `${moneyText(line.amount!, contract.currency!)} ${contract.currency}`;
  createTask(work, {
    kind: 'ACTION',
    topic: collecting,
    title: `催收 ${contract.number} 款项 ${sum}`,
    titleEn: `Get ${sum} of ${contract.number}`,
    entity: PaymentScheduleLine,
    recordId: line.id,
    assigneeId: contract.owner.id,
    dueOn: line.dueOn!,
  });
}
