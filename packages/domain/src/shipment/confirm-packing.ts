import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputDecimal } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { DeliveryOrder, packingBases } from './delivery-order.ts';

/** 确认包装 — somebody has gone through the checklist: firm, moisture-proof, shock-proof, by the customer's demand or the standard of the trade. Source: SHIP-07. */
export const confirmPacking = command({
  name: 'confirmPacking',
  label: { zh: '确认包装', en: 'Confirm the packing' },
  says: {
    zh: '按检查表确认包装牢固、防潮、防震；三项齐备才能放行',
    en: 'Firm, moisture-proof and shock-proof are checked one by one; only with all three can the goods be released',
  },
  event: 'PackingConfirmed',
  on: DeliveryOrder,
  from: ['DRAFT', 'SUBMITTED'],
  permission: 'shipment.pack',
  source: 'SHIP-07',
  input: z.strictObject({
    basis: z.enum(packingBases).describe('包装依据 — the customer’s demand or the standard of the trade'),
    firm: z.boolean().describe('牢固 — the packing is firm'),
    moistureProof: z.boolean().describe('防潮 — the packing keeps moisture out'),
    shockProof: z.boolean().describe('防震 — the packing protects against shock'),
    packages: z.int().min(1).max(1_000_000).describe('件数 — number of packages'),
    grossWeight: inputDecimal({ positive: true, max: '999999999', scale: 6 })
      .nullish()
      .describe('毛重 — gross weight in kg'),
  }),
  change(delivery, input, { work }) {
    delivery.packingBasis = input.basis;
    delivery.packedFirm = input.firm;
    delivery.packedMoistureProof = input.moistureProof;
    delivery.packedShockProof = input.shockProof;
    delivery.packages = input.packages;
    delivery.grossWeight = input.grossWeight ?? null;
    delivery.packingConfirmedBy = work.em.getReference(User, work.caller.userId);
    delivery.packingConfirmedAt = work.now;
  },
});
