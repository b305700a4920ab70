import { refusals } from '../kernel/refusal.ts';

export const receivableRefusals = refusals({
  CUSTOMER_SIGNATURE_MISSING: {
    zh: '发货单 {delivery} 的客户联尚未签收，不能入账',
    en: 'The customer has not signed for the delivery {delivery}; its receivable cannot be booked',
    requirement: 'SIGN-03',
    clearedBy: ['SALESPERSON', 'SALES_OPS', 'MERCHANDISER', 'LOGISTICS'],
  },
  RECEIVABLE_NOT_BOOKED: {
    zh: '发货单 {delivery} 没有已入账的应收',
    en: 'Nothing of the delivery {delivery} is booked',
    requirement: 'SIGN-03',
    clearedBy: [],
  },
  NO_INTEREST_TO_WAIVE: {
    zh: '应收 {receivable} 没有可免除的利息',
    en: 'The receivable {receivable} bears no interest that could be waived',
    requirement: 'AR-06',
    clearedBy: [],
  },
  INTEREST_WAIVER_EXCEEDED: {
    zh: '免除 {asked} {currency}，超出应计利息 {interest}',
    en: 'Waiving {asked} {currency} is more than the {interest} of interest charged',
    requirement: 'AR-06',
    clearedBy: ['DEPUTY_GM_FINANCE'],
  },
  LITIGATION_TOO_EARLY: {
    zh: '应收 {receivable} 逾期 {days} 天，满 {needed} 天方可提起诉讼',
    en: 'The receivable {receivable} is {days} days overdue; legal action may be proposed from {needed} days',
    requirement: 'AR-05',
    clearedBy: ['FINANCE', 'GM'],
  },
  LITIGATION_RUNNING: {
    zh: '应收 {receivable} 已有诉讼 {legalAction}（{state:LegalActionStatus}）',
    en: 'There is a legal action {legalAction} over the receivable {receivable} already ({state:LegalActionStatus})',
    requirement: 'AR-05',
    clearedBy: ['GM', 'LEGAL'],
  },
  NOTHING_OWED: {
    zh: '应收 {receivable} 已无逾期欠款',
    en: 'Nothing is overdue on the receivable {receivable} any more',
    requirement: 'AR-05',
    clearedBy: [],
  },
  RECEIVABLE_SETTLED: {
    zh: '应收 {receivable} 状态 {state:ReceivableStatus}，无需清欠',
    en: 'The receivable {receivable} is {state:ReceivableStatus}: there is nothing to chase',
    requirement: 'AR-08',
    clearedBy: [],
  },
});
