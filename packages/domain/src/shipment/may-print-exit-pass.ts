import type { PaperGuard } from '../kernel/paper.ts';
import { refusals } from '../kernel/refusal.ts';

const printRefusals = refusals({
  EXIT_PASS_VOID: {
    zh: '出门证 {passNumber} 已作废，不能打印',
    en: 'The exit pass {passNumber} is void and is not printed',
    requirement: 'SHIP-04',
    clearedBy: ['WAREHOUSE', 'SALES_OPS'],
  },
});

/** 出门证未作废 — nobody holds a paper that lets nothing out. Source: SHIP-04. */
export const passIsNotVoid: PaperGuard<{ number: string; status: string }> = ({ number, status }) =>
  status === 'VOID' ? printRefusals.EXIT_PASS_VOID({ passNumber: number }) : undefined;
