import { full, latest, ordersOf, ready } from '../progress.ts';
import { ofLot, ofOrder } from '../record-source.ts';
import type { Step } from '../step.ts';

const stored = ['RECEIVED', 'RESERVED', 'ISSUED', 'DELIVERED'];

/** 检验与入库 — every lot made for the contract is in the store or has left it; a failed inspection has to be put right first. Source: QC-04, WH-02. */
export const inspectionAndStorage: Step = {
  zh: '检验与入库',
  en: 'Inspection and storage',
  records: [
    ofOrder('FinishedLot', { actual: 'tested_on' }),
    ofLot('Inspection', { actual: 'concluded_on' }),
    ofLot('StockReceipt', { actual: 'received_on' }),
  ],
  standing: (facts, own) => {
    const { shipmentProgress } = facts.contract;
    const lots = own.filter((each) => each.type === 'FinishedLot');
    const orders = ordersOf(facts);
    const done =
      lots.length > 0 &&
      lots.every((each) => stored.includes(each.status)) &&
      (full(shipmentProgress) || orders.every((each) => ready.includes(each.status)));
    return {
      needed:
        lots.length > 0 ||
        (facts.made && shipmentProgress === 'NONE') ||
        (orders.length === 0 && !full(shipmentProgress)),
      done,
      begun: lots.length > 0,
      refused: own.some((each) => each.type === 'Inspection' && ['FAILED', 'RECTIFYING'].includes(each.status)),
      actualOn: done ? latest(own.map((each) => each.actualOn)) : null,
    };
  },
};
