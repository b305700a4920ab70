import { full } from '../progress.ts';
import { ofContract } from '../record-source.ts';
import type { Step } from '../step.ts';

/** 发货 — done once every line has left in full. Source: SHIP-04. */
export const shipment: Step = {
  zh: '发货',
  en: 'Shipment',
  records: [ofContract('DeliveryOrder', { planned: 'planned_on', actual: 'left_on', amount: 'amount' })],
  standing: ({ contract }, own) => ({
    needed: true,
    done: full(contract.shipmentProgress),
    begun: own.some((each) => each.status !== 'VOID'),
    plannedOn: contract.deliveryOn,
    actualOn: contract.shippedOn,
    amount: contract.amount,
    amountDone: contract.shippedAmount,
  }),
};
