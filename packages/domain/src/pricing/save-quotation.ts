import { customerTakesBusiness } from '../customer/customer-takes-business.ts';
import { linesOf } from '../kernel/lines-of.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { priceQuotation } from './price-quotation.ts';
import type { Quotation } from './quotation.ts';
import { QuotationLine } from './quotation-line.ts';

/** 保存报价单 — its number, preparer, policy version and every amount come from here and never from the client. Source: PRICE-10, PRICE-02. */
export async function beforeSaveQuotation(quotation: Quotation, work: Work, { creating }: { creating: boolean }) {
  if (creating) {
    const closed = customerTakesBusiness(quotation.customer);
    if (closed) return [closed];
    quotation.number = await nextNumber(work, 'QT');
    quotation.preparedBy = work.em.getReference(User, work.caller.userId);
    quotation.owner = quotation.customer.owner;
  }
  await priceQuotation(work, quotation, await linesOf(work, QuotationLine, 'quotation', quotation, ['product']));
  return undefined;
}
