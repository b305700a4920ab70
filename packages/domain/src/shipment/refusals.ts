import { refusals } from '../kernel/refusal.ts';

export const shipmentRefusals = refusals({
  ORDER_NOT_ACCEPTED: {
    zh: '订单 {order} 尚未确认（当前 {state:SalesOrderStatus}），不能发货',
    en: 'The order {order} has not been accepted (it is {state:SalesOrderStatus}); nothing can be shipped on it',
    requirement: 'SHIP-02',
    clearedBy: ['SALES_MANAGER', 'ORDER_ADMIN', 'SALES_OPS'],
  },
  DELIVERY_EXCEEDS_ORDER: {
    zh: '{product} 超出订单：订购 {ordered}，其他发货单已有 {onDeliveries}，本次 {asked}，超出 {excess}',
    en: '{product} exceeds the order: {ordered} ordered, {onDeliveries} on other deliveries, {asked} asked for, {excess} too many',
    requirement: 'SHIP-03',
    clearedBy: ['SALES_OPS'],
  },
  DELIVERY_EMPTY: {
    zh: '发货单没有发货行',
    en: 'The delivery order has no lines',
    requirement: 'SHIP-01',
    clearedBy: ['SALES_OPS'],
  },
  DELIVERY_NUMBER_GIVEN: {
    zh: '发货单 {number} 已有正式编号，不能删除；可以作废',
    en: 'The delivery order {number} has its final number and cannot be deleted; it can be voided',
    requirement: 'SHIP-01',
    clearedBy: ['SALES_MANAGER', 'HEAD_OF_SALES'],
  },
  PRE_SHIPMENT_PAYMENT_MISSING: {
    zh: '发货前应收 {required} {currency}，已收 {received}，尚缺 {missing}',
    en: '{required} {currency} is due before this shipment, {received} has been received, {missing} is missing',
    requirement: 'SHIP-02',
    clearedBy: ['FINANCE', 'SALESPERSON'],
  },
  THIRD_PARTY_REPORT_MISSING: {
    zh: '合同约定第三方检验，订单 {order} 没有合格报告（现有：{reports}）',
    en: 'Third-party inspection is agreed and the order {order} has no passed report (there is: {reports})',
    requirement: 'QC-08',
    clearedBy: ['MERCHANDISER'],
  },
  PACKING_NOT_CONFIRMED: {
    zh: '包装未确认：{missing}',
    en: 'The packing is not confirmed: {missingEn}',
    requirement: 'SHIP-07',
    clearedBy: ['WAREHOUSE', 'LOGISTICS'],
  },
  MARKS_INCOMPLETE: {
    zh: '唛头不完整：{missing}',
    en: 'The shipping marks are incomplete: {missingEn}',
    requirement: 'SHIP-08',
    clearedBy: ['LOGISTICS', 'SALES_OPS', 'MERCHANDISER'],
  },
  DELIVERY_PLACE_MISSING: {
    zh: '没有送达地点：填写地点，或改为自提',
    en: 'There is no place of delivery: name one, or have the goods collected',
    requirement: 'SHIP-06',
    clearedBy: ['SALES_OPS'],
  },
  DELIVERY_PLACE_DIFFERS: {
    zh: '送达地点 {place} 与合同 {contract} 不符',
    en: 'The place {place} is not that of the contract, {contract}',
    requirement: 'SHIP-06',
    clearedBy: ['SALES_OPS'],
  },
  NOTHING_TO_RESTOCK: {
    zh: '没有待退回入库的货物',
    en: 'Nothing that was taken back waits to come into the store',
    requirement: 'WH-05',
    clearedBy: ['LOGISTICS'],
  },
  EXIT_PASS_REQUIRED: {
    zh: '没有有效的出门证 {passNumber}，不能出门',
    en: 'No valid exit pass {passNumber} for this load; it cannot leave',
    requirement: 'SHIP-04',
    clearedBy: ['WAREHOUSE', 'SALES_OPS'],
  },
  EXIT_PASS_ALREADY_USED: {
    zh: '出门证 {passNumber} 已于 {usedAt} 使用，一证只能出门一次',
    en: 'The exit pass {passNumber} was used at {usedAt}; a pass is good for one exit',
    requirement: 'SHIP-04',
    clearedBy: ['WAREHOUSE', 'SALES_OPS'],
  },
  EXIT_PASS_MISMATCH: {
    zh: '与出库单不符：{differences}',
    en: 'The load is not what the outbound note says: {differencesEn}',
    requirement: 'SHIP-04',
    clearedBy: ['WAREHOUSE'],
  },
  EXIT_PASS_STILL_VALID: {
    zh: '出门证 {passNumber} 仍然有效，须先作废',
    en: 'The exit pass {passNumber} is still valid; void it first',
    requirement: 'SHIP-04',
    clearedBy: ['WAREHOUSE', 'SALES_OPS'],
  },
});
