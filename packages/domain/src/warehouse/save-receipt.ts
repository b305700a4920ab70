import { draftNumber } from '../kernel/number-series.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import type { StockReceipt } from './stock-receipt.ts';

/** 保存入库单 — a draft carries a draft number and who filled it in. Source: WH-01. */
export function beforeSaveReceipt(receipt: StockReceipt, work: Work, { creating }: { creating: boolean }) {
  if (creating) {
    receipt.number = draftNumber(receipt.id);
    receipt.preparedBy = work.em.getReference(User, work.caller.userId);
  }
  return undefined;
}
