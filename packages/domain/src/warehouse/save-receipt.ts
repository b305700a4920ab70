import { draftNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { warehouseRefusals } from './refusals.ts';
import type { StockReceipt } from './stock-receipt.ts';

/** 保存入库单 — a draft carries a draft number, who filled it in, and the product of its lot. Source: WH-01. */
export function beforeSaveReceipt(receipt: StockReceipt, work: Work, { creating }: { creating: boolean }) {
  if (creating) {
    receipt.number = draftNumber(receipt.id);
    receipt.preparedBy = work.em.getReference(User, work.caller.userId);
    receipt.product = receipt.lot.product;
  }
  return undefined;
}

/** 删除入库单草稿 — once it has its number, a receipt stays. Source: WH-01. */
export async function beforeDeleteReceipt(receipt: StockReceipt): Promise<readonly Refusal[] | undefined> {
  return receipt.number.startsWith('DRAFT-')
    ? undefined
    : [warehouseRefusals.RECEIPT_NUMBER_GIVEN({ number: receipt.number })];
}
