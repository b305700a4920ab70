import { command } from '../kernel/command.ts';
import { newId } from '../kernel/new-id.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { priceQuotation } from './price-quotation.ts';
import { Quotation } from './quotation.ts';
import { QuotationInstalment } from './quotation-instalment.ts';
import { QuotationLine } from './quotation-line.ts';

/** 报价改版 — what the customer has received is never changed: a new version with the next number of the same quotation, and the old one can no longer be accepted. Source: PRICE-12. */
export const reviseQuotation = command({
  name: 'reviseQuotation',
  label: { zh: '改版', en: 'Make a new version' },
  says: {
    zh: '生成同号的新版草稿；本版不能再被接受',
    en: 'A draft with the next version is made; this version can no longer be accepted',
  },
  event: 'QuotationRevised',
  on: Quotation,
  from: ['SENT', 'REJECTED', 'EXPIRED'],
  to: 'REVISED',
  permission: 'pricing.quote',
  source: 'PRICE-12',
  async change(quotation, _, { work }) {
    await nextVersion(work, quotation);
  },
});

/** The draft that follows a version: the same customer, lines and terms, valid anew. */
async function nextVersion(work: Work, before: Quotation): Promise<Quotation> {
  const stamps = { createdAt: work.now, updatedAt: work.now };
  const { number, customer, owner, subject, kind, currency, paymentMethod, tradeTerm, tradePlace } = before;
  const { deliveryOn, deliveryPlace, freightAmount, insuranceAmount, otherAmount, otherCharges, remark } = before;
  const next = work.em.create(Quotation, {
    id: newId(),
    ...stamps,
    ...{ number, customer, owner, subject, kind, currency, paymentMethod, tradeTerm, tradePlace },
    ...{ deliveryOn, deliveryPlace, freightAmount, insuranceAmount, otherAmount, otherCharges, remark },
    revision: before.revision! + 1,
    previous: before,
    preparedBy: work.em.getReference(User, work.caller.userId),
  });
  work.em.persist(next);
  const inOrder = { orderBy: { position: 'ASC' } } as const;
  const lines = await work.em.find(QuotationLine, { quotation: before.id }, { ...inOrder, populate: ['product'] });
  const copies = lines.map(
    ({ position, product, specification, quantity, unitPrice, discountPercent, taxRatePercent, deliveryOn: on }) =>
      work.em.create(QuotationLine, {
        ...stamps,
        ...{ position, product, specification, quantity, unitPrice, discountPercent, taxRatePercent },
        deliveryOn: on,
        quotation: next,
      }),
  );
  for (const copy of copies) work.em.persist(copy);
  for (const { position, kind: of, percent, amount, trigger, days } of await work.em.find(
    QuotationInstalment,
    { quotation: before.id },
    inOrder,
  ))
    work.em.persist(
      work.em.create(QuotationInstalment, {
        ...stamps,
        ...{ position, percent, amount, trigger, days },
        kind: of,
        quotation: next,
      }),
    );
  await priceQuotation(work, next, copies);
  await work.em.flush();
  await work.emit({
    type: 'QuotationCreated',
    entity: Quotation,
    recordId: next.id,
    payload: { number, revision: next.revision, previousId: before.id },
  });
  return next;
}
