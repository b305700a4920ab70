import { refusals } from '../kernel/refusal.ts';

export const receivableRefusals = refusals({
  CUSTOMER_SIGNATURE_MISSING: { zh: '发货单 {delivery} 的客户联尚未签收，不能入账', en: 'The customer has not signed for the delivery {delivery}; its receivable cannot be booked', requirement: 'SIGN-03', clearedBy: ['SALESPERSON', 'SALES_OPS', 'MERCHANDISER', 'LOGISTICS'] },
});
