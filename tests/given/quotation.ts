import { attach } from '@tradewind/domain/files/attach.ts';
import { acceptQuotation } from '@tradewind/domain/pricing/accept-quotation.ts';
import { finishQuotation } from '@tradewind/domain/pricing/finish-quotation.ts';
import { PriceCalculation } from '@tradewind/domain/pricing/price-calculation.ts';
import { Quotation } from '@tradewind/domain/pricing/quotation.ts';
import { sendQuotation } from '@tradewind/domain/pricing/send-quotation.ts';
import type { Company } from './company.ts';
import { type Trade, usualTerms } from './contract.ts';

interface Wanted {
  by?: string;
  status?: 'DRAFT' | 'READY' | 'SENT' | 'ACCEPTED';
  [field: string]: unknown;
}

export const byEmail = { channel: 'EMAIL', recipient: 'buyer@example.com' } as const;

/** 给定报价单 — ten bearings and two gearboxes offered by sales1 at policy prices with freight; sent by e-mail where it has to be. */
export async function givenQuotation(
  company: Company,
  trade: Trade,
  { by = 'sales1', status = 'SENT', ...overrides }: Wanted = {},
): Promise<Quotation> {
  const quotation = await company.create(by, Quotation, {
    customerId: trade.customer.id,
    subject: '轴承与减速机',
    deliveryOn: '2027-01-31',
    deliveryPlace: '上海',
    freightAmount: '500',
    lines: [
      { productId: trade.bearing.id, quantity: '10', unitPrice: '113' },
      { productId: trade.gearbox.id, quantity: '2', unitPrice: '3390' },
    ],
    instalments: usualTerms,
    ...overrides,
  });
  if (status === 'DRAFT') return quotation;
  const ready = await company.run(by, finishQuotation, quotation.id);
  if (status === 'READY') return ready;
  await givenQuotationFile(company, quotation, by);
  const sent = await company.run(by, sendQuotation, quotation.id, byEmail);
  return status === 'SENT' ? sent : company.run(by, acceptQuotation, quotation.id);
}

/** 给定报价文件 — the printed quotation, attached by who sends it. */
export const givenQuotationFile = (company: Company, quotation: Quotation, by = 'sales1') =>
  company.doing(by, (work) =>
    attach(work, {
      subjectType: 'Quotation',
      subjectId: quotation.id,
      kind: 'QUOTATION',
      name: `${quotation.number}-${quotation.revision}.pdf`,
      content: Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
    }),
  );

/** 给定价格测算 — asked for by sales1, with what the market and a competitor ask; not calculated yet. */
export const givenCalculation = (
  company: Company,
  product: { id: string },
  overrides: object = {},
): Promise<PriceCalculation> =>
  company.create('sales1', PriceCalculation, {
    productId: product.id,
    quantity: '100',
    marketPrice: '120',
    competitorPrices: [{ competitor: '对手甲', unitPrice: '118', knownOn: '2026-11-01', source: '招标公示' }],
    ...overrides,
  });
