import type { Tone } from '../theme.ts';

const tones: Record<Tone, string> = {
  grey: 'DRAFT CLOSED CANCELLED VOID WITHDRAWN EXPIRED DISCONTINUED NOT_DUE NONE DORMANT DEAD LEAD WAIVED NORMAL STOPPED REPLANNED PLANNED ABANDONED LAPSED DROPPED FREED REVISED INACTIVE',
  blue: 'IN_EXECUTION BOOKED ISSUED LEFT_PLANT SHIPPED CONFIRMED CHECKED IN_PRODUCTION READY NEGOTIATING POTENTIAL PARTLY_RECEIVED PARTLY_PAID RUNNING SENT PART CUSTOMER_BOOKED SIGNED MEETING_DECIDED IN_PLAN RELEASED IN_PROGRESS MADE TESTED PACKED PRE_RECEIVED RESERVED COUNTED ORDERED COLLECTING CALCULATED APPLYING CHECKING UPLOADED SCHEDULED ON_SITE FINANCE_REVIEWED DEPUTY_GM_REVIEWED COMPARED UPDATED TRANSFERRED VERIFIED FILED',
  amber:
    'SUBMITTED IN_REVIEW REVIEWED COUNTERSIGNED SEALED AWAITED PROPOSED RECORDED REVIEW_DUE DUE OPEN SIGNED_WITH_REMARK REQUESTED PENDING RECTIFYING DIFFERENCE PROMISED TO_SEND',
  green:
    'FULFILLED PAID RECEIVED EFFECTIVE WON CUSTOMER_SIGNED DONE ACTIVE APPROVED USED DELIVERED CONTRACTED FULL APPROVE COMPLETED PASSED POSTED SETTLED ARRANGED RETURNED_SIGNED ACCEPTED IN_FORCE GRANTED READ ANSWERED RESOLVED RECONCILED REGISTERED KEPT BALANCED COMPLETE',
  red: 'OVERDUE REFUSED TERMINATED REJECTED BLOCKED MISMATCH REVERSED OVER REJECT FAILED DELAYED ISSUES_OPEN INTEREST DEDUCTION LITIGATION BROKEN LOST',
};

const general = new Map(
  Object.entries(tones).flatMap(([tone, words]) => words.split(' ').map((word) => [word, tone as Tone] as const)),
);

/** The same word means something else in these. */
const particular: Record<string, Tone> = {
  'SignOffStatus.SIGNED': 'green',
  'DeliveryOrderStatus.APPROVED': 'blue',
  'DeliveryOrderStatus.BOOKED': 'green',
  'DeliveryOrderStatus.CUSTOMER_SIGNED': 'blue',
  'SignOffStatus.SIGNED_WITH_REMARK': 'green',
  'ReceiptStatus.CONFIRMED': 'green',
  'SalesOrderStatus.SHIPPED': 'blue',
  'SalesOrderStatus.PASSED': 'blue',
  'ProductionNoticeStatus.APPROVED': 'blue',
  'StocktakeStatus.APPROVED': 'blue',
  'SalesOrderStatus.DELIVERED': 'green',
  'ExitPassStatus.ISSUED': 'amber',
  'InvoiceStatus.ISSUED': 'green',
  'InvoiceStatus.SENT': 'green',
  'InvoiceStatus.APPROVED': 'blue',
  'ReceivableStatus.OPEN': 'blue',
  'CreditWaiverStatus.USED': 'grey',
  'ContractApplicationStatus.APPROVED': 'blue',
  'PricePolicyStatus.SIGNED': 'blue',
  'ArchiveDocumentStatus.FILED': 'green',
  'ContractCopyStatus.SENT': 'green',
};

/** 状态色 — one of five meanings for every state of every record. */
export const toneOf = (type: string, value: string): Tone =>
  particular[`${type}.${value}`] ?? general.get(value) ?? 'grey';
