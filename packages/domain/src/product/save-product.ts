import { type FieldProblem, Invalid } from '../kernel/errors.ts';
import type { Product } from './product.ts';
import { units } from './units.ts';

/** 保存产品 — one spelling of its code, a known unit, an HS code of digits, a price with its currency. Source: PRICE-03. */
export function beforeSaveProduct(product: Product) {
  product.code = product.code.normalize('NFKC').trim();
  product.unit = product.unit?.toUpperCase() ?? 'PCE';
  // Tariffs are printed as 8482.10.20; the digits are what counts.
  if (product.hsCode) product.hsCode = product.hsCode.normalize('NFKC').replace(/[.\s]/g, '');
  const problems: FieldProblem[] = [];
  if (!(product.unit in units))
    problems.push({
      path: 'unit',
      message: {
        zh: '不是已知的计量单位代码（UN/ECE 第20号建议书）',
        en: 'is not a known unit code of UN/ECE Recommendation 20',
      },
    });
  if (product.hsCode && !/^\d{6,10}$/.test(product.hsCode))
    problems.push({ path: 'hsCode', message: { zh: '须为 6 至 10 位数字', en: 'must be 6 to 10 digits' } });
  if (product.listPrice && !product.listCurrency)
    problems.push({ path: 'listCurrency', message: { zh: '有目录价时必填', en: 'is needed with a list price' } });
  if (problems.length > 0) throw new Invalid(problems);
  return undefined;
}
