import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { Task } from '../approval/task.ts';
import { decimal, moneyText } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { Receipt } from './receipt.ts';

const topic = 'receipt.match';

/** 待核销 — confirmed money that is not matched in full stands on the list of finance until it is, or is reversed. Source: AR-03. */
export async function askToMatch(work: Work, receipt: Receipt): Promise<void> {
  const left = decimal(receipt.amount).minus(receipt.allocatedAmount!);
  const about = { entity: Receipt, recordId: receipt.id };
  if (receipt.status !== 'CONFIRMED' || left.lte(0))
    return closeTasks(work, { ...about, as: receipt.status === 'REVERSED' ? 'CANCELLED' : 'DONE' });
  const sum = `${moneyText(left, receipt.currency)} ${receipt.currency}`;
  const says = {
    title: `核销收款 ${receipt.number}：${sum} 未核销`,
    titleEn: `Match receipt ${receipt.number}: ${sum} is not matched`,
  };
  const open = await work.em.findOne(Task, { recordType: Receipt.name, recordId: receipt.id, topic, status: 'OPEN' });
  if (open) Object.assign(open, { ...says, updatedAt: work.now });
  else createTask(work, { ...about, ...says, topic, kind: 'ACTION', role: 'FINANCE' });
}
