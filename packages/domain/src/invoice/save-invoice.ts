import { FlushMode } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { ContractLine } from '../contract/contract-line.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { contractRefusals } from '../contract/refusals.ts';
import { Customer } from '../customer/customer.ts';
import { decimal, moneyText, sum } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import { linesOf } from '../kernel/lines-of.ts';
import { newId } from '../kernel/new-id.ts';
import { draftNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { fitsCurrency } from '../pricing/amounts.ts';
import type { Invoice } from './invoice.ts';
import { InvoiceLine } from './invoice-line.ts';
import { isTax } from './kinds.ts';
import { onOtherInvoices, priceLines } from './price-lines.ts';
import { invoiceRefusals } from './refusals.ts';

const signed = new Set<string>(['SIGNED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED']);
type PricedLine = InvoiceLine & { contractLine: ContractLine };

/**
 * 保存开票申请 — of a signed contract; the customer's details come from the customer file, the lines from what the contract still leaves to invoice unless they
 * are given, an advance invoice from the amount on account; amounts are always computed. Source: INV-03, INV-04, INV-08.
 */
export async function beforeSaveInvoice(
  invoice: Invoice,
  work: Work,
  { creating, input }: { creating: boolean; input: Readonly<Record<string, unknown>> },
): Promise<readonly Refusal[] | undefined> {
  if (invoice.importedFrom) return undefined;
  const contract = await work.em.findOneOrFail(Contract, { id: invoice.contract.id }, { flushMode: FlushMode.COMMIT });
  const contractLines = await work.em.find(
    ContractLine,
    { contract: contract.id },
    { orderBy: { position: 'ASC', id: 'ASC' }, flushMode: FlushMode.COMMIT },
  );
  inputFits(invoice, contract, input);
  if (creating) await takeDetails(invoice, contract, work);
  if (invoice.kind === 'ADVANCE') await layOnAccount(invoice, contract, contractLines, work);
  else if (creating && (!Array.isArray(input['lines']) || input['lines'].length === 0))
    takeTheRest(invoice, contractLines, work);
  const lines = await linesOf(work, InvoiceLine, 'invoice', invoice);
  const foreign = lines.findIndex((line) => !contractLines.some((each) => each.id === line.contractLine.id));
  if (foreign >= 0)
    throw new Invalid([
      {
        path: `input.lines.${foreign}.contractLineId`,
        message: { zh: '不是该合同的行', en: 'is not a line of the contract' },
      },
    ]);
  await priceLines(work, invoice, lines as PricedLine[]);
  await nameKind(invoice, contractLines, lines, work);
  const against: Refusal[] = [];
  if (!signed.has(contract.status!))
    against.push(contractRefusals.NO_WRITTEN_CONTRACT({ contract: contract.number, state: contract.status }));
  if (lines.length === 0) against.push(invoiceRefusals.INVOICE_NOTHING_LEFT({ contract: contract.number }));
  return against;
}

/** What cannot be asked for at all: a red-letter invoice by hand, goods on an advance invoice, nothing or less than nothing. */
function inputFits(invoice: Invoice, contract: Contract, input: Readonly<Record<string, unknown>>): void {
  const lines = Array.isArray(input['lines']) ? (input['lines'] as { quantity?: string }[]) : [];
  const wrong = (path: string, zh: string, en: string) => new Invalid([{ path, message: { zh, en } }]);
  if (invoice.kind === 'RED_LETTER' && (input['kind'] === 'RED_LETTER' || lines.length > 0))
    throw wrong('kind', '红字发票由红冲申请生成', 'a red-letter invoice is asked for on the invoice it takes back');
  if (invoice.kind === 'ADVANCE' && lines.length > 0)
    throw wrong('lines', '预收款发票按金额开具，不填明细', 'an advance invoice is made over an amount, not over goods');
  const empty = lines.findIndex((line) => line.quantity !== undefined && decimal(line.quantity).lte(0));
  if (empty >= 0) throw wrong(`lines.${empty}.quantity`, '须大于 0', 'must be greater than 0');
  if (
    invoice.onAccountAmount &&
    (decimal(invoice.onAccountAmount).lte(0) || !fitsCurrency(invoice.onAccountAmount, contract.currency!))
  )
    throw wrong(
      'onAccountAmount',
      '须大于 0，且小数位不超出币种',
      'must be greater than 0 and have no more digits than the currency',
    );
}

/** Who and to whom: from the contract and the customer file, until the request says otherwise. */
async function takeDetails(invoice: Invoice, contract: Contract, work: Work): Promise<void> {
  const customer = await work.em.findOneOrFail(Customer, { id: contract.customer.id }, { flushMode: FlushMode.COMMIT });
  invoice.number = draftNumber(invoice.id);
  invoice.preparedBy = work.em.getReference(User, work.caller.userId);
  invoice.customer = customer;
  invoice.owner = contract.owner;
  invoice.currency = contract.currency!;
  invoice.kind ??= 'PROGRESS';
  invoice.title ??= customer.invoiceTitle ?? customer.name;
  invoice.taxNumber ??= customer.taxNumber ?? null;
  invoice.bankAccount ??= customer.bankAccount ?? null;
  invoice.billingAddress ??= [customer.address, customer.phone].filter(Boolean).join(' ') || null;
}

/** Everything of the contract that is on no tax invoice yet; a trade document shows the whole contract. */
function takeTheRest(invoice: Invoice, contractLines: readonly ContractLine[], work: Work): void {
  for (const line of contractLines) {
    const quantity = decimal(line.quantity).minus(isTax(invoice) ? line.invoicedQuantity! : '0');
    if (quantity.gt(0)) addLine(invoice, line, quantity.toFixed(), work);
  }
}

/** An advance invoice stands over every line of the contract without any goods; asked for without an amount it is the agreed advance. */
async function layOnAccount(
  invoice: Invoice,
  contract: Contract,
  contractLines: readonly ContractLine[],
  work: Work,
): Promise<void> {
  if (!invoice.onAccountAmount) {
    const advances = await work.em.find(
      PaymentScheduleLine,
      { contract: contract.id, kind: 'ADVANCE' },
      { flushMode: FlushMode.COMMIT },
    );
    invoice.onAccountAmount = moneyText(sum(advances.map((line) => line.amount)), contract.currency!);
  }
  const present = await linesOf(work, InvoiceLine, 'invoice', invoice);
  for (const line of present) {
    if (decimal(line.quantity).gt(0)) work.em.remove(line);
  }
  for (const line of contractLines)
    if (!present.some((each) => decimal(each.quantity).eq(0) && each.contractLine.id === line.id))
      addLine(invoice, line, '0', work);
}

const addLine = (invoice: Invoice, line: ContractLine, quantity: string, work: Work): void =>
  void work.em.persist(
    work.em.create(InvoiceLine, {
      id: newId(),
      createdAt: work.now,
      updatedAt: work.now,
      invoice,
      contractLine: line,
      quantity,
      position: line.position,
    }),
  );

/** A tax invoice over goods is final when nothing is left to invoice after it. */
async function nameKind(
  invoice: Invoice,
  contractLines: readonly ContractLine[],
  lines: readonly InvoiceLine[],
  work: Work,
): Promise<void> {
  if (invoice.kind !== 'PROGRESS' && invoice.kind !== 'FINAL') return;
  const taken = await onOtherInvoices(work, invoice);
  const complete = contractLines.every((line) => {
    const here = sum(lines.filter((each) => each.contractLine.id === line.id).map((each) => each.quantity));
    return here.plus(taken.get(line.id)?.quantity ?? '0').gte(line.quantity);
  });
  invoice.kind = complete ? 'FINAL' : 'PROGRESS';
}
