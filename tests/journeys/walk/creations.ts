import type { Creation } from './creation.ts';
import { accessRequest, archiveDocument } from './creations/archive.ts';
import { contract, contractAmendment, contractApplication, legalQuestion } from './creations/contract.ts';
import { creditWaiver, customer, customerTransfer } from './creations/customer.ts';
import { collectionAction, commissionForm, departmentAccrual, invoice, receipt } from './creations/money.ts';
import { discountRequest, priceCalculation, quotation } from './creations/offer.ts';
import { productionNotice, productionPlan, productionProblem, salesOrder } from './creations/order.ts';
import { deliveryOrder, dispatchOrder } from './creations/shipment.ts';
import { finishedLot, inspection, stockReceipt, stocktake } from './creations/store.ts';

/** 新建 — what people begin of themselves, with random quantities and amounts that mostly fit. The order decides which way a seed walks. */
export const creations: readonly Creation[] = [
  customer,
  contractApplication,
  contract,
  legalQuestion,
  contractAmendment,
  creditWaiver,
  customerTransfer,
  discountRequest,
  priceCalculation,
  quotation,
  receipt,
  salesOrder,
  productionNotice,
  productionPlan,
  productionProblem,
  finishedLot,
  inspection,
  stockReceipt,
  stocktake,
  deliveryOrder,
  invoice,
  dispatchOrder,
  collectionAction,
  commissionForm,
  departmentAccrual,
  archiveDocument,
  accessRequest,
];
