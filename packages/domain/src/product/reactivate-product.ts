import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { Product } from './product.ts';

/** 恢复销售 — a discontinued product is sold again. Source: PRICE-03. */
export const reactivateProduct = command({
  name: 'reactivateProduct',
  label: { zh: '恢复销售', en: 'Sell again' },
  event: 'ProductReactivated',
  on: Product,
  from: ['DISCONTINUED'],
  to: 'ACTIVE',
  permission: 'product.manage',
  source: 'PRICE-03',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is sold again') }),
});
