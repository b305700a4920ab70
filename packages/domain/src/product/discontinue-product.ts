import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { Product } from './product.ts';

/** 停产 — the product cannot be put on new documents any more; what is under way goes on. Source: PRICE-03. */
export const discontinueProduct = command({
  name: 'discontinueProduct',
  label: { zh: '停产', en: 'Discontinue' },
  says: { zh: '不能再用于新单据，已有单据照常执行', en: 'Cannot be put on new documents; what is under way goes on' },
  event: 'ProductDiscontinued',
  on: Product,
  from: ['ACTIVE'],
  to: 'DISCONTINUED',
  permission: 'product.manage',
  source: 'PRICE-03',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is given up') }),
});
