import { sql } from 'kysely';
import { Contract } from '../contract/contract.ts';
import { retriggerInstalments } from '../contract/due-dates.ts';
import { addDays, addMonths } from '../kernel/clock.ts';
import type { Work } from '../kernel/work.ts';

/** The day the warranty counts from, once it is known: the last goods out, the last signature, or acceptance on site. */
async function beginningOf(work: Work, contract: Contract): Promise<string | null> {
  if (contract.warrantyFrom === 'SHIPMENT') return contract.shippedOn ?? null;
  if (contract.warrantyFrom === 'ACCEPTANCE') return contract.acceptedOn ?? null;
  if (contract.signOffProgress !== 'FULL' && contract.signOffProgress !== 'OVER') return null;
  const { rows } = await sql<{
    day: string | null;
  }>`select max(signed_on)::text as day from delivery_order where contract_id = ${contract.id}::uuid and status in ('CUSTOMER_SIGNED', 'BOOKED')`.execute(
    work.em.getKysely(),
  );
  return rows[0]?.day ?? null;
}

/** 质保期 — begins with the event the contract names and ends so many months later, on the day before; when the event is taken back, so is the warranty. Source: SVC-04, AFS-14. */
export async function settleWarranty(work: Work, contractId: string): Promise<void> {
  await work.em.flush();
  const contract = await work.em.findOneOrFail(Contract, { id: contractId });
  if (contract.importedFrom || !contract.warrantyMonths) return;
  const from = await beginningOf(work, contract);
  const endsOn = from && addDays(addMonths(from, contract.warrantyMonths), -1);
  if (contract.warrantyEndsOn === endsOn || (!contract.warrantyEndsOn && !endsOn)) return;
  contract.warrantyEndsOn = endsOn;
  contract.updatedAt = work.now;
  await work.em.flush();
  await retriggerInstalments(work, contractId, 'WARRANTY_END', endsOn && endsOn < work.today ? endsOn : null);
  await work.emit({
    type: endsOn ? 'WarrantyBegun' : 'WarrantyTakenBack',
    entity: Contract,
    recordId: contractId,
    payload: { from, endsOn },
  });
}
