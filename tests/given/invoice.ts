import type { Contract } from '@tradewind/domain/contract/contract.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { approveInvoice } from '@tradewind/domain/invoice/approve-invoice.ts';
import { collectInvoiceVouchers } from '@tradewind/domain/invoice/collect-vouchers.ts';
import { enterInvoiceData } from '@tradewind/domain/invoice/enter-invoice-data.ts';
import { Invoice } from '@tradewind/domain/invoice/invoice.ts';
import { issueInvoice } from '@tradewind/domain/invoice/issue-invoice.ts';
import { requestRedLetter } from '@tradewind/domain/invoice/request-red-letter.ts';
import { sendInvoice } from '@tradewind/domain/invoice/send-invoice.ts';
import { submitInvoice } from '@tradewind/domain/invoice/submit-invoice.ts';
import type { Company } from './company.ts';
import { linesOfContract } from './contract.ts';

/** 给定开票信息 — the customer file names title and tax number. */
export const givenInvoiceDetails = (company: Company, customer: { id: string }) =>
  company.update('sales1', Customer, customer.id, {
    taxNumber: `91310000${customer.id.replaceAll('-', '').slice(-10).toUpperCase()}`,
    invoiceTitle: '远东机械有限公司',
  });

/** 给定开票申请 — a draft by the sales administrator over everything left, or the quantities given in the order of the lines. */
export async function givenInvoice(
  company: Company,
  contract: Pick<Contract, 'id'>,
  quantities?: readonly string[],
  overrides: Record<string, unknown> = {},
): Promise<Invoice> {
  const lines = quantities
    ? (await linesOfContract(company, contract.id))
        .map((line, index) => ({ contractLineId: line.id, quantity: quantities[index] ?? '0' }))
        .filter((line) => Number(line.quantity) > 0)
    : undefined;
  return company.create('sales.admin', Invoice, { contractId: contract.id, ...(lines ? { lines } : {}), ...overrides });
}

/** 备妥开票 — finance has collected the papers of an approved invoice and entered its data. */
export async function prepareInvoice(company: Company, { id }: { id: string }): Promise<void> {
  await company.run('finance', collectInvoiceVouchers, id, { vouchers: [{ kind: 'CONTRACT', reference: '合同正本' }] });
  await company.run('finance', enterInvoiceData, id, { fiscalType: 'SPECIAL', fiscalNumber: '03100220' });
}

/** What the salesperson writes down when the customer's finance takes an invoice. */
export const handOver = { recipient: '客户财务 李会计', sentOn: '2026-11-20', method: 'IN_PERSON' } as const;

const path = ['SUBMITTED', 'APPROVED', 'ISSUED', 'SENT'] as const;

/** 给定发票 — in any state up to sent. */
export async function givenInvoiceIn(
  company: Company,
  contract: Pick<Contract, 'id'>,
  state: (typeof path)[number],
  quantities?: readonly string[],
  overrides: Record<string, unknown> = {},
): Promise<Invoice> {
  const { id, kind } = await givenInvoice(company, contract, quantities, overrides);
  for (const step of path.slice(0, path.indexOf(state) + 1)) {
    if (step === 'SUBMITTED') await company.run('sales.admin', submitInvoice, id);
    if (step === 'APPROVED') await company.run('finance.director', approveInvoice, id);
    if (step === 'APPROVED' && kind !== 'PROFORMA' && kind !== 'COMMERCIAL') await prepareInvoice(company, { id });
    if (step === 'ISSUED') await company.run('finance', issueInvoice, id);
    if (step === 'SENT') await company.run('sales1', sendInvoice, id, handOver);
  }
  return company.find(Invoice, id);
}

/** 给定红字发票 — asked for by sales administration on an issued invoice, approved by the deputy GM for finance, and issued unless told otherwise. */
export async function givenRedLetter(
  company: Company,
  invoice: { id: string },
  {
    state = 'ISSUED',
    ...input
  }: { state?: 'SUBMITTED' | 'APPROVED' | 'ISSUED'; reason?: string; lines?: readonly object[] } = {},
): Promise<Invoice> {
  await company.run('sales.admin', requestRedLetter, invoice.id, { reason: '客户退票', ...input });
  const [redLetter] = await company.orm.em
    .fork()
    .find(Invoice, { reverses: invoice.id }, { orderBy: { id: 'DESC' }, limit: 1 });
  if (state !== 'SUBMITTED') await company.run('finance.director', approveInvoice, redLetter!.id);
  if (state === 'ISSUED') await company.run('finance', issueInvoice, redLetter!.id);
  return company.find(Invoice, redLetter!.id);
}
