import { Contract } from '../contract/contract.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { lockContract } from '../contract/progress.ts';
import type { Facts } from '../kernel/command.ts';
import type { Invoice } from './invoice.ts';
import { InvoiceLine } from './invoice-line.ts';

/** What the guards of an invoice look at; the same figures stand side by side on the request. Source: INV-04. */
export interface InvoiceFacts {
  readonly contract: Contract;
  readonly instalments: readonly PaymentScheduleLine[];
  readonly lines: readonly InvoiceLine[];
}

/** 开票事实 — the contract with its lines is locked first: the amount it leaves is shared by all its invoices. Source: INV-08. */
export const invoiceFacts: Facts<Invoice, InvoiceFacts> = {
  async lock(invoice, work) {
    await lockContract(work, invoice.contract.id);
  },
  async load(documents, work) {
    const contractIds = documents.map((each) => each.contract.id);
    const contracts = await work.em.find(Contract, { id: { $in: contractIds } });
    const instalments = await work.em.find(PaymentScheduleLine, { contract: { $in: contractIds } });
    const lines = await work.em.find(InvoiceLine, { invoice: { $in: documents.map((each) => each.id) } }, { populate: ['contractLine', 'contractLine.product'], orderBy: { position: 'ASC', id: 'ASC' } });
    return new Map(
      documents.map((each) => [
        each.id,
        {
          contract: contracts.find((contract) => contract.id === each.contract.id)!,
          instalments: instalments.filter((line) => line.contract.id === each.contract.id),
          lines: lines.filter((line) => line.invoice.id === each.id),
        },
      ]),
    );
  },
};
