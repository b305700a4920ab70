import { FlushMode } from '@mikro-orm/core';
import { randomUUIDv7 } from 'node:crypto';
import { Contract } from '../contract/contract.ts';
import { ContractLine } from '../contract/contract-line.ts';
import { contractRefusals } from '../contract/refusals.ts';
import { Customer } from '../customer/customer.ts';
import { decimal } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import { linesOf } from '../kernel/lines-of.ts';
import { draftNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import type { Invoice } from './invoice.ts';
import { InvoiceLine } from './invoice-line.ts';
import { priceLines } from './price-lines.ts';
import { invoiceRefusals } from './refusals.ts';

const signed = new Set<string>(['SIGNED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED']);

/**
 * 保存开票申请 — of a signed contract; customer, title and tax number come from the customer file, the lines from what the contract still leaves to invoice,
 * unless they are given; amounts are always computed. Source: INV-03, INV-04, INV-08.
 */
export async function beforeSaveInvoice(invoice: Invoice, work: Work, { creating, input }: { creating: boolean; input: Readonly<Record<string, unknown>> }): Promise<readonly Refusal[] | undefined> {
  if (invoice.importedFrom) return undefined;
  const contract = await work.em.findOneOrFail(Contract, { id: invoice.contract.id }, { flushMode: FlushMode.COMMIT });
  const contractLines = await work.em.find(ContractLine, { contract: contract.id }, { orderBy: { position: 'ASC', id: 'ASC' }, flushMode: FlushMode.COMMIT });
  if (creating) {
    const customer = await work.em.findOneOrFail(Customer, { id: contract.customer.id }, { flushMode: FlushMode.COMMIT });
    invoice.number = draftNumber(invoice.id);
    invoice.preparedBy = work.em.getReference(User, work.caller.userId);
    invoice.customer = customer;
    invoice.owner = contract.owner;
    invoice.currency = contract.currency!;
    invoice.title ??= customer.invoiceTitle ?? customer.name;
    invoice.taxNumber ??= customer.taxNumber ?? null;
    if (!Array.isArray(input['lines']) || input['lines'].length === 0) takeTheRest(invoice, contractLines, work);
  }
  const lines = await linesOf(work, InvoiceLine, 'invoice', invoice);
  const foreign = lines.findIndex((line) => !contractLines.some((each) => each.id === line.contractLine.id));
  if (foreign >= 0) throw new Invalid([{ path: `input.lines.${foreign}.contractLineId`, message: { zh: '不是该合同的行', en: 'is not a line of the contract' } }]);
  await priceLines(work, invoice, lines as (InvoiceLine & { contractLine: ContractLine })[]);
  const against: Refusal[] = [];
  if (!signed.has(contract.status!)) against.push(contractRefusals.NO_WRITTEN_CONTRACT({ contract: contract.number, state: contract.status }));
  if (lines.length === 0) against.push(invoiceRefusals.INVOICE_NOTHING_LEFT({ contract: contract.number }));
  return against;
}

/** Everything of the contract that is on no tax invoice yet; a trade document shows the whole contract. */
function takeTheRest(invoice: Invoice, contractLines: readonly ContractLine[], work: Work): void {
  for (const line of contractLines) {
    const quantity = decimal(line.quantity).minus(invoice.kind === undefined || invoice.kind === 'TAX' ? line.invoicedQuantity! : '0');
    if (quantity.lte(0)) continue;
    work.em.persist(work.em.create(InvoiceLine, { id: randomUUIDv7(), createdAt: work.now, updatedAt: work.now, invoice, contractLine: line, quantity: quantity.toFixed(), position: line.position }));
  }
}
