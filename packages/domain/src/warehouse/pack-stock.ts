import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { settleLot } from '../quality/settle-lot.ts';
import { receiptFacts } from './receipt-facts.ts';
import { StockReceipt } from './stock-receipt.ts';

/** 登记包装 — pre-received goods, which passed inspection, are packed and ready for the store. Source: WH-02, QC-04. */
export const packStock = command({
  name: 'packStock',
  label: { zh: '登记包装', en: 'Record the packing' },
  says: { zh: '合格成品已包装，等待保管员入库', en: 'The goods, which passed, are packed and wait for the custodian' },
  event: 'StockPacked',
  on: StockReceipt,
  from: ['PRE_RECEIVED'],
  to: 'PACKED',
  permission: 'warehouse.pack',
  source: 'WH-02, QC-04',
  input: z.strictObject({ packages: z.int().min(1).max(1_000_000).describe('件数 — number of packages') }),
  facts: receiptFacts,
  change(receipt, { packages }, { facts: { lot }, work }) {
    receipt.packages = packages;
    receipt.packedOn = work.today;
    settleLot(work, lot, 'PACKED');
  },
});
