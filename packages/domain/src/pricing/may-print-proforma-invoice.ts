import type { PaperGuard } from '../kernel/paper.ts';
import { refusals } from '../kernel/refusal.ts';

const printRefusals = refusals({
  QUOTATION_NOT_ACCEPTED: {
    zh: '报价单 {number} 第 {revision} 版尚未被客户接受，不能打印形式发票',
    en: 'The quotation {number}, version {revision}, has not been accepted: there is no proforma invoice of it',
    requirement: 'PRICE-16',
    clearedBy: ['SALESPERSON', 'SALES_OPS'],
  },
});

/** 报价已被接受 — a proforma invoice says what the customer agreed to, nothing else. Source: PRICE-16. */
export const quotationIsAccepted: PaperGuard<{ number: string; revision: number; status: string }> = ({
  number,
  revision,
  status,
}) => (status === 'ACCEPTED' ? undefined : printRefusals.QUOTATION_NOT_ACCEPTED({ number, revision, state: status }));
