import { Contract } from '../contract/contract.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { lockContract } from '../contract/progress.ts';
import type { Facts } from '../kernel/command.ts';
import type { Decimal } from '../kernel/decimal.ts';
import type { Invoice } from './invoice.ts';
import { InvoiceLine } from './invoice-line.ts';
import { InvoiceVoucher } from './invoice-voucher.ts';
import { originalsOf } from './red-letter.ts';

/** What the guards of an invoice look at; the same figures stand side by side on the request. Source: INV-04. */
export interface InvoiceFacts {
  readonly contract: Contract;
  readonly instalments: readonly PaymentScheduleLine[];
  readonly lines: readonly InvoiceLine[];
  readonly vouchers: readonly InvoiceVoucher[];
  /** Of a red-letter invoice: what it takes back, and what others have taken back of it already, a line each. */
  readonly original?: {
    readonly invoice: Invoice;
    readonly lines: readonly InvoiceLine[];
    readonly takenBack: ReadonlyMap<string, { readonly quantity: Decimal; readonly amount: Decimal }>;
  };
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
    const lines = await work.em.find(
      InvoiceLine,
      { invoice: { $in: documents.map((each) => each.id) } },
      { populate: ['contractLine', 'contractLine.product'], orderBy: { position: 'ASC', id: 'ASC' } },
    );
    const vouchers = await work.em.find(InvoiceVoucher, { invoice: { $in: documents.map((each) => each.id) } });
    const originals = await originalsOf(
      work,
      documents.flatMap((each) => each.reverses?.id ?? []),
    );
    return new Map(
      documents.map((each) => [
        each.id,
        {
          contract: contracts.find((contract) => contract.id === each.contract.id)!,
          instalments: instalments.filter((line) => line.contract.id === each.contract.id),
          lines: lines.filter((line) => line.invoice.id === each.id),
          vouchers: vouchers.filter((voucher) => voucher.invoice.id === each.id),
          ...(each.reverses ? { original: originals.get(each.reverses.id)! } : {}),
        },
      ]),
    );
  },
};
