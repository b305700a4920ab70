import type { Contract } from '@tradewind/domain/contract/contract.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { approveInvoice } from '@tradewind/domain/invoice/approve-invoice.ts';
import { Invoice } from '@tradewind/domain/invoice/invoice.ts';
import { issueInvoice } from '@tradewind/domain/invoice/issue-invoice.ts';
import { submitInvoice } from '@tradewind/domain/invoice/submit-invoice.ts';
import type { Company } from './company.ts';
import { linesOfContract } from './contract.ts';

/** 给定开票信息 — the customer file names title and tax number. */
export const givenInvoiceDetails = (company: Company, customer: { id: string }) =>
  company.update('sales1', Customer, customer.id, { taxNumber: `91310000${customer.id.replaceAll('-', '').slice(-10).toUpperCase()}`, invoiceTitle: '远东机械有限公司' });

/** 给定开票申请 — a draft by the sales administrator over everything left, or the quantities given in the order of the lines. */
export async function givenInvoice(company: Company, contract: Pick<Contract, 'id'>, quantities?: readonly string[], overrides: Record<string, unknown> = {}): Promise<Invoice> {
  const lines = quantities ? (await linesOfContract(company, contract.id)).map((line, index) => ({ contractLineId: line.id, quantity: quantities[index] ?? '0' })).filter((line) => Number(line.quantity) > 0) : undefined;
  return company.create('sales.admin', Invoice, { contractId: contract.id, ...(lines ? { lines } : {}), ...overrides });
}

const path = ['SUBMITTED', 'APPROVED', 'ISSUED'] as const;

/** 给定发票 — in any state up to issued. */
export async function givenInvoiceIn(company: Company, contract: Pick<Contract, 'id'>, state: (typeof path)[number], quantities?: readonly string[], overrides: Record<string, unknown> = {}): Promise<Invoice> {
  const { id } = await givenInvoice(company, contract, quantities, overrides);
  for (const step of path.slice(0, path.indexOf(state) + 1)) {
    if (step === 'SUBMITTED') await company.run('sales.admin', submitInvoice, id);
    if (step === 'APPROVED') await company.run('finance.director', approveInvoice, id);
    if (step === 'ISSUED') await company.run('finance', issueInvoice, id);
  }
  return company.find(Invoice, id);
}
