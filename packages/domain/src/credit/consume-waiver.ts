import { decimal, sum } from '../kernel/decimal.ts';
import type { EntityClass } from '../kernel/record.ts';
import type { Work } from '../kernel/work.ts';
import { CreditWaiver } from './credit-waiver.ts';
import { CreditWaiverUse } from './credit-waiver-use.ts';

/**
 * 使用放行 — a document that passed the credit guard with the help of a waiver uses it up, the one that ends first; what the document has used before counts.
 * `currency` is the one of the amount. Call it in the change of the command whose facts locked the credit, with `waiverNeeded(facts)`. Source: CUST-34.
 */
export async function consumeWaiver(
  work: Work,
  document: { entity: EntityClass; id: string; title: string; customerId: string; currency: string },
  needed: string,
): Promise<void> {
  if (decimal(needed).lte(0)) return;
  const before = await work.em.find(CreditWaiverUse, { documentId: document.id });
  let left = decimal(needed).minus(sum(before.map((each) => each.amount)));
  if (left.lte(0)) return;
  const waivers = await work.em.find(
    CreditWaiver,
    { customer: document.customerId, currency: document.currency, status: 'APPROVED', validTo: { $gte: work.today } },
    { orderBy: { validTo: 'ASC', id: 'ASC' } },
  );
  for (const waiver of waivers) {
    const open = decimal(waiver.amount).minus(waiver.usedAmount);
    const part = open.lt(left) ? open : left;
    if (part.lte(0)) continue;
    waiver.usedAmount = decimal(waiver.usedAmount).plus(part).toString();
    waiver.updatedAt = work.now;
    if (decimal(waiver.usedAmount).eq(waiver.amount)) waiver.status = 'USED';
    work.em.persist(
      work.em.create(CreditWaiverUse, {
        createdAt: work.now,
        updatedAt: work.now,
        waiver,
        documentType: document.entity.name,
        documentId: document.id,
        title: document.title.slice(0, 200),
        amount: part.toString(),
      }),
    );
    await work.emit({
      type: 'CreditWaiverUsed',
      entity: CreditWaiver,
      recordId: waiver.id,
      payload: { documentType: document.entity.name, documentId: document.id, amount: part.toString() },
    });
    left = left.minus(part);
    if (left.lte(0)) return;
  }
  throw new Error(
    `The waivers of customer ${document.customerId} do not cover ${needed}; the credit guard must run first, under lockCredit`,
  );
}
