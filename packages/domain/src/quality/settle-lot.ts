import { decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import type { FinishedLot } from './finished-lot.ts';

interface Figures {
  readonly receivedQuantity?: string;
  readonly reservedQuantity?: string;
  readonly issuedQuantity?: string;
  readonly deliveredQuantity?: string;
}

/** 批次状态 — once in the store, a lot is as far as all of it has come: promised, issued, delivered. Source: Annex C. */
export function lotStatus(lot: Figures): 'RECEIVED' | 'RESERVED' | 'ISSUED' | 'DELIVERED' | undefined {
  const received = decimal(lot.receivedQuantity);
  if (received.eq(0)) return undefined;
  if (decimal(lot.deliveredQuantity).gte(received)) return 'DELIVERED';
  if (decimal(lot.issuedQuantity).gte(received)) return 'ISSUED';
  if (
    decimal(lot.issuedQuantity)
      .plus(lot.reservedQuantity ?? '0')
      .gte(received)
  )
    return 'RESERVED';
  return 'RECEIVED';
}

/** 更新批次状态 — by its figures; before anything of it is in the store, by what happened last. Source: Annex C, WH-02. */
export function settleLot(work: Work, lot: FinishedLot, outside: 'TESTED' | 'PRE_RECEIVED' | 'PACKED'): void {
  lot.status = lotStatus(lot) ?? outside;
  lot.updatedAt = work.now;
}
