import { FlushMode, LockMode } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { FinishedLot } from './finished-lot.ts';
import { Inspection } from './inspection.ts';
import { qualityRefusals } from './refusals.ts';

/** 报检 — one inspection of a lot at a time; the standard is that of the contract the lot is made for. Source: QC-04, QC-09. */
export async function beforeSaveInspection(
  inspection: Inspection,
  work: Work,
  { creating }: { creating: boolean },
): Promise<readonly Refusal[] | undefined> {
  if (!creating) return undefined;
  const lot = await work.em.findOneOrFail(
    FinishedLot,
    { id: inspection.lot.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['order'], flushMode: FlushMode.COMMIT },
  );
  const other = await work.em.findOne(
    Inspection,
    { lot: lot.id, status: { $ne: 'CLOSED' }, id: { $ne: inspection.id } },
    { flushMode: FlushMode.COMMIT },
  );
  if (other)
    return [
      qualityRefusals.LOT_ALREADY_UNDER_INSPECTION({ lot: lot.number, inspection: other.number, state: other.status }),
    ];
  await fillIn(work, inspection, lot);
  return undefined;
}

/** 检验单内容 — number, product, standard of the contract, and who asked. Source: QC-09. */
export async function fillIn(work: Work, inspection: Inspection, lot: FinishedLot): Promise<void> {
  const contract = lot.order
    ? await work.em.findOneOrFail(Contract, { id: lot.order.contract.id }, { flushMode: FlushMode.COMMIT })
    : undefined;
  inspection.number = await nextNumber(work, 'QI');
  inspection.product = lot.product;
  inspection.standard = contract?.qualityStandard ?? null;
  inspection.requestedBy = work.em.getReference(User, work.caller.userId);
}
