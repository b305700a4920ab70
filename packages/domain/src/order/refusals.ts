import { refusals } from '../kernel/refusal.ts';

export const orderRefusals = refusals({
  ORDER_DIFFERS_FROM_CONTRACT: { zh: '订单与合同有 {count} 处不一致', en: 'The order differs from the contract in {count} places', requirement: 'ORD-02', clearedBy: ['SALESPERSON', 'SALES_OPS', 'ORDER_ADMIN'] },
});
