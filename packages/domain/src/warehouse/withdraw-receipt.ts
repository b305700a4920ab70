import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { settleLot } from '../quality/settle-lot.ts';
import { cancelDispatchNotices } from './issue-dispatch-notice.ts';
import { receiptFacts } from './receipt-facts.ts';
import { StockReceipt } from './stock-receipt.ts';
import { giveBackCertificate } from './use-certificate.ts';

/** 撤回预入库 — production takes goods back before the store has received them; certificate and notice are as if they had not been handed over. Source: WH-02. */
export const withdrawStockReceipt = command({
  name: 'withdrawStockReceipt',
  label: { zh: '撤回预入库', en: 'Take the pre-receipt back' },
  says: {
    zh: '预入库撤回，合格证数量退还，发货通知书取消',
    en: 'The goods go back to production, their quantity to the certificate, and the dispatch notice is cancelled',
  },
  event: 'StockReceiptWithdrawn',
  on: StockReceipt,
  from: ['PRE_RECEIVED', 'PACKED'],
  to: 'DRAFT',
  permission: 'warehouse.preReceive',
  source: 'WH-02',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is taken back') }),
  facts: receiptFacts,
  async change(receipt, { reason }, { facts: { lot, certificate }, work }) {
    giveBackCertificate(work, receipt, certificate!);
    receipt.withdrawnReason = reason;
    receipt.preReceivedOn = null;
    receipt.packedOn = null;
    settleLot(work, lot, 'TESTED');
    await cancelDispatchNotices(work, { receipt: receipt.id });
  },
});
