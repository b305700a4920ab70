import { LockMode } from '@mikro-orm/core';
import { createTask } from '../approval/create-task.ts';
import { Contract } from '../contract/contract.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { followsOwner } from '../customer/follows-owner.ts';
import { on } from '../kernel/event.ts';
import type { Work } from '../kernel/work.ts';
import { ReceiptAllocation } from '../payment/receipt-allocation.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';
import { SignOff } from '../signoff/sign-off.ts';
import { callOffDispatch, plannedStates } from './call-off-dispatch.ts';
import { DispatchOrder } from './dispatch-order.ts';
import { firstInstalment } from './first-instalment.ts';
import { settleAcceptance } from './settle-acceptance.ts';
import { settleWarranty } from './settle-warranty.ts';

const open = [...plannedStates, 'ON_SITE'] as const;

/** Copies how far the goods are to the open dispatch orders of a contract, and counts its warranty anew. */
async function followGoods(work: Work, contractId: string): Promise<void> {
  const contract = await work.em.findOneOrFail(Contract, { id: contractId });
  for (const dispatch of await work.em.find(
    DispatchOrder,
    { contract: contractId, status: { $in: [...open] } },
    { orderBy: { id: 'ASC' } },
  )) {
    if (dispatch.shipmentState === contract.shipmentProgress && dispatch.arrivalState === contract.signOffProgress)
      continue;
    dispatch.shipmentState = contract.shipmentProgress!;
    dispatch.arrivalState = contract.signOffProgress!;
    dispatch.updatedAt = work.now;
  }
  await work.em.flush();
  await settleWarranty(work, contractId);
}

/** 货物动向 — a dispatch order shows how much has left and how much has arrived; a warranty may count from either. Source: SVC-03, AFS-14. */
for (const event of ['DeliveryLeftPlant', 'DeliveryReturned', 'DeliveryVoided']) {
  on(event, async ({ recordId }, work) => {
    const delivery = await work.em.findOne(DeliveryOrder, { id: recordId });
    if (delivery?.contract) await followGoods(work, delivery.contract.id);
  });
}
for (const event of ['SignOffRecorded', 'SignOffRefused', 'SignOffWithdrawn']) {
  on(event, async ({ recordId }, work) => {
    const signOff = await work.em.findOne(SignOff, { id: recordId }, { populate: ['delivery'] });
    const contract = (signOff?.delivery as DeliveryOrder | undefined)?.contract;
    if (contract) await followGoods(work, contract.id);
  });
}

/** 不再派工 — an installation nobody does keeps the contract from its acceptance no longer. Source: SVC-04. */
on('DispatchOrderRefused', async ({ recordId }, work) => {
  const dispatch = await work.em.findOneOrFail(DispatchOrder, { id: recordId });
  await settleAcceptance(work, dispatch.contract.id);
});

/** 合同终止不再派工 — nobody is sent for a contract that has ended; who is on site finishes there. Source: SVC-01, CON-22. */
on('ContractTerminated', async ({ recordId }, work) => {
  for (const dispatch of await work.em.find(
    DispatchOrder,
    { contract: recordId, status: { $in: [...plannedStates] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } },
  )) {
    const from = dispatch.status;
    await callOffDispatch(work, dispatch, '合同终止 — the contract was terminated');
    dispatch.status = 'REFUSED';
    dispatch.updatedAt = work.now;
    await work.emit({
      type: 'DispatchOrderRefused',
      entity: DispatchOrder,
      recordId: dispatch.id,
      payload: { from, to: 'REFUSED' },
    });
  }
});

/** 首期款又没了 — money that is taken back leaves planned visits without their condition: whoever sends people hears of it, and the gate closes by itself. Source: SVC-02. */
for (const event of ['ReceiptReversed', 'ReceiptDeallocated']) {
  on(event, async ({ recordId }, work) => {
    const contractIds = [
      ...new Set((await work.em.find(ReceiptAllocation, { receipt: recordId })).map((row) => row.contract.id)),
    ];
    const planned = await work.em.find(
      DispatchOrder,
      { contract: { $in: contractIds }, status: { $in: ['APPROVED', 'SCHEDULED'] } },
      { orderBy: { id: 'ASC' } },
    );
    if (planned.length === 0) return;
    const instalments = await work.em.find(PaymentScheduleLine, {
      contract: { $in: planned.map((each) => each.contract.id) },
    });
    for (const dispatch of planned) {
      if (firstInstalment(instalments.filter((line) => line.contract.id === dispatch.contract.id)).missing.eq(0))
        continue;
      createTask(work, {
        kind: 'REMINDER',
        title: `首期款已退回，${dispatch.number} 不能派工`,
        titleEn: `The first instalment was taken back; ${dispatch.number} cannot go ahead`,
        entity: DispatchOrder,
        recordId: dispatch.id,
        role: 'SALES_OPS',
      });
    }
    await work.em.flush();
  });
}

/** 客户移交带走在办派工 — work that is not accepted follows the customer to its new owner. Source: CUST-26. */
followsOwner(DispatchOrder, open);
