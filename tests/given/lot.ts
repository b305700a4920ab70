import type { Product } from '@tradewind/domain/product/product.ts';
import { concludeInspection } from '@tradewind/domain/quality/conclude-inspection.ts';
import { FinishedLot } from '@tradewind/domain/quality/finished-lot.ts';
import { Inspection } from '@tradewind/domain/quality/inspection.ts';
import { issueCertificate } from '@tradewind/domain/quality/issue-certificate.ts';
import { ProductCertificate } from '@tradewind/domain/quality/product-certificate.ts';
import { recordFactoryTest } from '@tradewind/domain/quality/record-factory-test.ts';
import { startInspection } from '@tradewind/domain/quality/start-inspection.ts';
import type { Company } from './company.ts';

/** 给定批次 — finished by production, for stock unless an order line is named. */
export const givenLot = (
  company: Company,
  product: Pick<Product, 'id'>,
  overrides: Record<string, unknown> = {},
): Promise<FinishedLot> =>
  company.create('production', FinishedLot, { productId: product.id, quantity: '100', ...overrides });

/** What is written down when a factory test is passed. */
export const passedTest = { testedOn: '2026-11-20', passed: true, result: '空载运转 2 小时，温升 18 K' };

/** 给定已试验的批次. */
export async function givenTestedLot(
  company: Company,
  product: Pick<Product, 'id'>,
  overrides: Record<string, unknown> = {},
): Promise<FinishedLot> {
  const lot = await givenLot(company, product, overrides);
  return company.run('production', recordFactoryTest, lot.id, passedTest);
}

export const plan = { samplingPlan: '全检', standard: 'GB/T 307.1' };
export const goodItem = { characteristic: '内径', standard: '100 ±0.01 mm', measured: '100.004 mm', conforms: true };
export const badItem = { characteristic: '噪声', standard: '≤ 60 dB', measured: '67 dB', conforms: false };

const path = ['IN_PROGRESS', 'PASSED', 'FAILED'] as const;

/** 给定检验单 — of a lot, in any state up to the verdict. */
export async function givenInspection(
  company: Company,
  lot: Pick<FinishedLot, 'id' | 'quantity'>,
  state: 'REQUESTED' | (typeof path)[number] = 'REQUESTED',
): Promise<Inspection> {
  const inspection = await company.create('production', Inspection, { lotId: lot.id });
  if (state === 'REQUESTED') return inspection;
  const started = await company.run('quality', startInspection, inspection.id, plan);
  if (state === 'IN_PROGRESS') return started;
  const items = state === 'PASSED' ? [goodItem] : [goodItem, badItem];
  return company.run('quality', concludeInspection, inspection.id, {
    inspectedQuantity: lot.quantity,
    items,
    ...(state === 'FAILED' ? { finding: '三件噪声超标' } : {}),
  });
}

/** 给定合格批次 — tested, inspected in full and certified. */
export async function givenCertifiedLot(
  company: Company,
  product: Pick<Product, 'id'>,
  overrides: Record<string, unknown> = {},
): Promise<FinishedLot> {
  const lot = await givenTestedLot(company, product, overrides);
  const inspection = await givenInspection(company, lot, 'PASSED');
  await company.run('quality', issueCertificate, inspection.id);
  return company.find(FinishedLot, lot.id);
}

export const certificateOf = (company: Company, lotId: string) => company.find(ProductCertificate, { lot: lotId });
