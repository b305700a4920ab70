import { invoiceApproval } from '@tradewind/domain/invoice/approve-invoice.ts';
import { collectInvoiceVouchers } from '@tradewind/domain/invoice/collect-vouchers.ts';
import { enterInvoiceData } from '@tradewind/domain/invoice/enter-invoice-data.ts';
import { Invoice } from '@tradewind/domain/invoice/invoice.ts';
import { issueInvoice } from '@tradewind/domain/invoice/issue-invoice.ts';
import { requestRedLetter } from '@tradewind/domain/invoice/request-red-letter.ts';
import { sendInvoice } from '@tradewind/domain/invoice/send-invoice.ts';
import { submitInvoice } from '@tradewind/domain/invoice/submit-invoice.ts';
import type { Story } from './agenda.ts';
import { allowed } from './insist.ts';
import type { Plan } from './plan.ts';
import type { Stage } from './stage.ts';

/** 开票故事 — asked for once enough has been collected, approved, issued; some wait, some are taken back. Does nothing when all is invoiced. */
export async function* invoiceStory(stage: Stage, plan: Plan, contractId: string): Story {
  const present = await stage.find(Invoice, {
    contract: contractId,
    kind: { $ne: 'RED_LETTER' },
    status: { $ne: 'REVERSED' },
  });
  const [waiting] = present.filter((each) => each.status === 'DRAFT');
  if (present.length > 0 && !waiting) return;
  const request = waiting ?? (await stage.makes('sales.admin', Invoice, { contractId }));
  yield 0;
  // Below the threshold the request stays a draft until more money is in.
  if (
    !(await allowed(() => stage.does('sales.admin', submitInvoice, request.id))) ||
    plan.stopAt === 'INVOICE_SUBMITTED'
  )
    return;
  yield 1;
  await stage.does('finance.director', invoiceApproval.approve, request.id, { opinion: '同意开票' });
  if (plan.stopAt === 'INVOICE_APPROVED') return;
  yield 0;
  await stage.does('finance', collectInvoiceVouchers, request.id, {
    vouchers: [
      { kind: 'CONTRACT', reference: '合同正本' },
      { kind: 'RECEIPT', reference: '银行回单' },
    ],
  });
  await stage.does('finance', enterInvoiceData, request.id, {
    fiscalType: 'SPECIAL',
    fiscalNumber: `0310${stage.chance.between(1000, 9999)}`,
  });
  await stage.does('finance', issueInvoice, request.id);
  if (plan.stopAt === 'INVOICE_ISSUED') return;
  if (plan.turns.has('INVOICE_REVERSED')) {
    yield 3;
    await stage.does('sales.admin', requestRedLetter, request.id, { reason: '客户开票信息有误，红冲重开' });
    const [redLetter] = await stage.find(Invoice, { reverses: request.id });
    yield 0;
    await stage.does('finance.director', invoiceApproval.approve, redLetter!.id, { opinion: '同意红冲' });
    yield 1;
    await stage.does('finance', issueInvoice, redLetter!.id);
    plan.turns.delete('INVOICE_REVERSED');
    yield 1;
    yield* invoiceStory(stage, plan, contractId);
    return;
  }
  yield stage.chance.between(1, 3);
  await stage.does(plan.customer.seller, sendInvoice, request.id, {
    recipient: stage.chance.pick(['财务部 李会计', '财务部 孙会计', 'Accounts payable']),
    sentOn: stage.today(),
    method: stage.chance.pick(['IN_PERSON', 'COURIER', 'ELECTRONIC']),
  });
}
