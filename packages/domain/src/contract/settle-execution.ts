import { decimal, sum } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { Contract } from './contract.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';

const complete = new Set(['FULL', 'OVER']);

/**
 * 履行状态 — a signed contract is in execution once something is ordered or shipped, and fulfilled once everything is shipped, signed for and the balance
 * collected; when something is taken back, so is the state. Source: CON-22.
 */
export async function settleExecution(work: Work, contract: Contract, on: string = work.today): Promise<void> {
  const before = contract.status;
  await work.em.flush();
  if (before !== 'SIGNED' && before !== 'IN_EXECUTION' && before !== 'FULFILLED' && before !== 'CLOSED') return;
  const waived = await work.em.find(PaymentScheduleLine, { contract: contract.id, status: 'WAIVED' });
  const forgone = sum(waived.map((line) => decimal(line.amount).minus(line.receivedAmount!)));
  const paid = decimal(contract.collectedAmount).plus(forgone).gte(contract.amount!);
  const begun = contract.orderProgress !== 'NONE' || contract.shipmentProgress !== 'NONE';
  const done = complete.has(contract.shipmentProgress!) && complete.has(contract.signOffProgress!) && paid;
  const after = done ? 'FULFILLED' : begun ? 'IN_EXECUTION' : contract.importedFrom ? before : 'SIGNED';
  if (after === before || (before === 'CLOSED' && (done || contract.importedFrom))) return;
  contract.status = after;
  contract.fulfilledOn = after === 'FULFILLED' ? on : null;
  contract.updatedAt = work.now;
  await work.em.flush();
  const type =
    after === 'FULFILLED'
      ? 'ContractFulfilled'
      : before === 'FULFILLED' || before === 'CLOSED'
        ? 'ContractReopened'
        : after === 'IN_EXECUTION'
          ? 'ContractExecutionBegun'
          : 'ContractExecutionTakenBack';
  await work.emit({ type, entity: Contract, recordId: contract.id, payload: { from: before, to: after } });
}
