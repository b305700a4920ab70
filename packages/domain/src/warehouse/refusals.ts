import { refusals } from '../kernel/refusal.ts';

export const warehouseRefusals = refusals({
  CERTIFICATE_MISSING: { zh: '没有合格证号，成品不能入库', en: 'Finished goods need the number of their product certificate before they come into the store', requirement: 'WH-01', clearedBy: ['QUALITY', 'WAREHOUSE'] },
  INSUFFICIENT_STOCK: { zh: '{product} 库存不足：可用 {available}，需要 {needed}，缺 {missing}', en: 'Not enough {product} in the store: {available} available, {needed} needed, {missing} missing', requirement: 'WH-05', clearedBy: ['PRODUCTION', 'WAREHOUSE'] },
});
