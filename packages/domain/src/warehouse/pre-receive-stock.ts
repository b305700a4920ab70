import { command } from '../kernel/command.ts';
import { settleLot } from '../quality/settle-lot.ts';
import { issueDispatchNotice } from './issue-dispatch-notice.ts';
import { certificateCovers, certificateIsThere, factoryTestIsPassed, receiptFacts } from './receipt-facts.ts';
import { StockReceipt } from './stock-receipt.ts';
import { useCertificate } from './use-certificate.ts';

/** 预入库 — production hands over a tested and certified lot; the salesperson gets the dispatch notice. Source: WH-01, WH-02, WH-03, QC-05. */
export const preReceiveStock = command({
  name: 'preReceiveStock',
  label: { zh: '预入库', en: 'Pre-receive' },
  says: {
    zh: '生产移交已试验、有合格证的批次；发货通知书发给业务员',
    en: 'Production hands over a tested and certified lot; the dispatch notice goes to the salesperson',
  },
  event: 'StockPreReceived',
  on: StockReceipt,
  from: ['DRAFT'],
  to: 'PRE_RECEIVED',
  permission: 'warehouse.preReceive',
  source: 'WH-01, WH-02, WH-03, QC-05',
  facts: receiptFacts,
  guards: { factoryTestIsPassed, certificateIsThere, certificateCovers },
  async change(receipt, _, { facts: { lot, certificate }, work }) {
    await useCertificate(work, receipt, certificate!);
    receipt.preReceivedOn = work.today;
    settleLot(work, lot, 'PRE_RECEIVED');
    await issueDispatchNotice(work, receipt, lot);
  },
});
