import { decimal } from '../kernel/decimal.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { DeliveryOrder } from './delivery-order.ts';
import { shipmentRefusals } from './refusals.ts';
import type { ReleaseFacts } from './release-facts.ts';

/** 第三方检验合格 — where the contract asks for an outside inspection, its report is there and says passed. Source: QC-08, SHIP-02. */
export function thirdPartyHasPassed(
  _: DeliveryOrder,
  { contract, order, thirdPartyReports }: Pick<ReleaseFacts, 'contract' | 'order' | 'thirdPartyReports'>,
): Refusal | undefined {
  if (!contract.thirdPartyInspection || thirdPartyReports.some((each) => each.status === 'PASSED')) return undefined;
  return shipmentRefusals.THIRD_PARTY_REPORT_MISSING({
    order: order.number,
    reports: thirdPartyReports.map((each) => `${each.number} ${each.status}`),
  });
}

const checklist = [
  { field: 'packedFirm', zh: '牢固', en: 'firm' },
  { field: 'packedMoistureProof', zh: '防潮', en: 'moisture-proof' },
  { field: 'packedShockProof', zh: '防震', en: 'shock-proof' },
] as const;

/** 包装已确认 — firm, moisture-proof and shock-proof, each ticked. Source: SHIP-07. */
export function packingIsConfirmed(delivery: DeliveryOrder): Refusal | undefined {
  const missing = checklist.filter(({ field }) => !delivery[field]);
  if (missing.length === 0) return undefined;
  return shipmentRefusals.PACKING_NOT_CONFIRMED({
    missing: missing.map((each) => each.zh),
    missingEn: missing.map((each) => each.en),
    confirmed: Boolean(delivery.packingConfirmedAt),
  });
}

const required = [
  { field: 'productName', zh: '品名', en: 'product name' },
  { field: 'specification', zh: '规格', en: 'specification' },
  { field: 'quantity', zh: '数量', en: 'quantity' },
  { field: 'weight', zh: '重量', en: 'weight' },
  { field: 'destination', zh: '目的地', en: 'destination' },
] as const;

/** 唛头齐全 — every line carries all five marks, for the quantity it delivers, clearly legible. Source: SHIP-08. */
export function marksAreComplete(
  _: DeliveryOrder,
  { lines, marks }: Pick<ReleaseFacts, 'lines' | 'marks'>,
): Refusal | undefined {
  const gaps = lines.flatMap((line) => {
    const mark = marks.find((each) => each.line.id === line.id);
    const missing = required.filter(
      ({ field }) => !mark?.[field]?.trim() || (field === 'quantity' && !decimal(mark.quantity).eq(line.quantity)),
    );
    const all = [...missing, ...(mark && !mark.legible ? [{ field: 'legible', zh: '清晰', en: 'legible' }] : [])];
    return all.map((each) => ({ product: line.orderLine.product.code, ...each }));
  });
  if (gaps.length === 0) return undefined;
  return shipmentRefusals.MARKS_INCOMPLETE({
    missing: gaps.map((gap) => `${gap.product} ${gap.zh}`),
    missingEn: gaps.map((gap) => `${gap.product} ${gap.en}`),
    gaps: gaps.map(({ product, field }) => ({ product, field })),
  });
}
