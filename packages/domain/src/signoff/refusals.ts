import { refusals } from '../kernel/refusal.ts';

export const signOffRefusals = refusals({
  SIGNED_MORE_THAN_DELIVERED: {
    zh: '{product} 签收 {signed}，多于发货 {delivered}',
    en: '{product}: {signed} signed for, but only {delivered} delivered',
    requirement: 'SIGN-01',
    clearedBy: ['LOGISTICS', 'SALES_OPS'],
  },
  SIGNED_ON_IMPOSSIBLE: {
    zh: '签收日 {signedOn} 须在出厂日 {leftOn} 与今日 {today} 之间',
    en: 'The customer cannot have signed on {signedOn}: the goods left on {leftOn} and today is {today}',
    requirement: 'SIGN-01',
    clearedBy: ['LOGISTICS', 'SALES_OPS'],
  },
  PROOF_NOT_ACCEPTED: {
    zh: '{kind:ContractTemplateKind}合同的签收凭证须为 {accepted:SignOffProofKind}，不能是 {given:SignOffProofKind}',
    en: 'For a {kind:ContractTemplateKind} contract the proof of receipt must be one of {accepted:SignOffProofKind}, not {given:SignOffProofKind}',
    requirement: 'SIGN-07',
    clearedBy: ['LOGISTICS', 'SALES_OPS'],
  },
  ARRIVED_ON_IMPOSSIBLE: {
    zh: '到货日 {arrivedOn} 须在出厂日 {leftOn} 与今日 {today} 之间',
    en: 'The goods cannot have arrived on {arrivedOn}: they left on {leftOn} and today is {today}',
    requirement: 'SIGN-06',
    clearedBy: ['LOGISTICS'],
  },
  INVOICE_NOT_ISSUED: {
    zh: '发票 {invoice} 状态 {state:InvoiceStatus}，不能与签收单一并交客户财务',
    en: 'The invoice {invoice} is {state:InvoiceStatus}: it cannot be handed over with the sign-off',
    requirement: 'SIGN-04',
    clearedBy: ['FINANCE'],
  },
  INVOICE_OF_ANOTHER_CONTRACT: {
    zh: '发票 {invoice} 不属于合同 {contract}',
    en: 'The invoice {invoice} is not one of contract {contract}',
    requirement: 'SIGN-04',
    clearedBy: [],
  },
  SIGN_OFF_NOT_HANDED_OVER: {
    zh: '发票 {invoice} 尚未与签收单一并交客户财务',
    en: 'No sign-off has been handed over with the invoice {invoice}',
    requirement: 'SIGN-04',
    clearedBy: ['SALESPERSON'],
  },
  CUSTOMER_BOOKED_IMPOSSIBLE: {
    zh: '客户挂账日 {bookedOn} 须在送达日 {sentOn} 与今日 {today} 之间',
    en: 'The customer cannot have booked it on {bookedOn}: it was handed over on {sentOn} and today is {today}',
    requirement: 'SIGN-04',
    clearedBy: ['SALESPERSON'],
  },
  SIGN_OFF_BOOKED: {
    zh: '发货单 {delivery} 状态 {state:DeliveryOrderStatus}：应收已入账，先冲回入账',
    en: 'The delivery {delivery} is {state:DeliveryOrderStatus}: its receivable is booked and must be taken back first',
    requirement: 'SIGN-03',
    clearedBy: ['DEPUTY_GM_FINANCE'],
  },
  EXCEPTION_SETTLED: {
    zh: '异常 {exception} 已按 {outcome:DeliveryExceptionOutcome} 处理，签收不能撤销',
    en: 'The exception {exception} has been settled ({outcome:DeliveryExceptionOutcome}): the sign-off stands',
    requirement: 'SIGN-02',
    clearedBy: [],
  },
  NOTHING_UNSIGNED: {
    zh: '发货单 {delivery} 已全部签收，没有可退回的货物',
    en: 'Everything of the delivery {delivery} is signed for: there is nothing to take back',
    requirement: 'SIGN-02',
    clearedBy: [],
  },
});
