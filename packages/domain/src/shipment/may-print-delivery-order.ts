import type { PaperGuard } from '../kernel/paper.ts';
import { refusals } from '../kernel/refusal.ts';

const printRefusals = refusals({
  DELIVERY_NOT_RELEASED: {
    zh: '发货单 {delivery} 放行后才能打印',
    en: 'The delivery order {delivery} is printed once it is released',
    requirement: 'SHIP-05',
    clearedBy: ['SALES_MANAGER'],
  },
});

const notReleased = ['DRAFT', 'SUBMITTED', 'VOID'];

/** 发货单已放行 — its five copies are handed out only once the goods may go. Source: SHIP-05. */
export const deliveryIsReleased: PaperGuard<{ number: string; status: string }> = ({ number, status }) =>
  notReleased.includes(status) ? printRefusals.DELIVERY_NOT_RELEASED({ delivery: number, state: status }) : undefined;
