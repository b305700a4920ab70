import { FlushMode } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { draftNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { contractIsInForce } from './contract-is-in-force.ts';
import type { DispatchOrder } from './dispatch-order.ts';
import { fieldserviceRefusals } from './refusals.ts';
import { visitIsPossible } from './visit-is-possible.ts';

/** 保存派工单 — customer, salesperson and the state of the goods come from the contract, which must be in force. Source: SVC-01, SVC-03. */
export async function beforeSaveDispatch(
  dispatch: DispatchOrder,
  work: Work,
  { creating }: { creating: boolean },
): Promise<readonly Refusal[]> {
  const contract = await work.em.findOneOrFail(Contract, { id: dispatch.contract.id }, { flushMode: FlushMode.COMMIT });
  if (creating) {
    dispatch.number = draftNumber(dispatch.id);
    dispatch.preparedBy = work.em.getReference(User, work.caller.userId);
    dispatch.customer = contract.customer;
    dispatch.owner = contract.owner;
  }
  dispatch.shipmentState = contract.shipmentProgress!;
  dispatch.arrivalState = contract.signOffProgress!;
  return [contractIsInForce(contract), visitIsPossible(dispatch.plannedFrom, dispatch.plannedTo, work.today)].filter(
    (each) => each !== undefined,
  );
}

/** 删除派工单草稿 — once it has its number, it stays. Source: SVC-01. */
export async function beforeDeleteDispatch(dispatch: DispatchOrder): Promise<readonly Refusal[] | undefined> {
  return dispatch.number.startsWith('DRAFT-')
    ? undefined
    : [fieldserviceRefusals.DISPATCH_NUMBER_GIVEN({ number: dispatch.number })];
}
