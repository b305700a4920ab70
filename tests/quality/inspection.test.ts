import type { Product } from '@tradewind/domain/product/product.ts';
import { beginRectification } from '@tradewind/domain/quality/begin-rectification.ts';
import { closeRectification } from '@tradewind/domain/quality/close-rectification.ts';
import { concludeInspection } from '@tradewind/domain/quality/conclude-inspection.ts';
import { FinishedLot } from '@tradewind/domain/quality/finished-lot.ts';
import { Inspection, inspectionStates } from '@tradewind/domain/quality/inspection.ts';
import { InspectionItem } from '@tradewind/domain/quality/inspection-item.ts';
import { InspectionReportShowing } from '@tradewind/domain/quality/inspection-report-showing.ts';
import { issueCertificate } from '@tradewind/domain/quality/issue-certificate.ts';
import { showInspectionReport } from '@tradewind/domain/quality/show-inspection-report.ts';
import { startInspection } from '@tradewind/domain/quality/start-inspection.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenSale } from '../given/delivery.ts';
import {
  badItem,
  certificateOf,
  givenCertifiedLot,
  givenInspection,
  givenLot,
  givenTestedLot,
  goodItem,
  plan,
} from '../given/lot.ts';
import { linesOfOrder } from '../given/order.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { givenProduct } from '../given/product.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let product: Product;
let lot: FinishedLot;
let requested: Inspection;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  product = await givenProduct(company);
  lot = await givenLot(company, product, { quantity: '10' });
  requested = await givenInspection(company, lot);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

const verdict = { inspectedQuantity: '10', items: [goodItem] };
const cure = { cause: '砂轮磨损', correctiveAction: '更换砂轮，全数返工', rectifyBy: '2026-11-25' };

test('production asks for an inspection of a lot, once; without a contract quality has to name the standard', async () => {
  expect(requested).toMatchObject({
    status: 'REQUESTED',
    number: expect.stringMatching(/^QI-2026-\d{6}$/),
    standard: null,
  });
  expect(await refusalsOf(company.create('production', Inspection, { lotId: lot.id }))).toMatchObject([
    { code: 'LOT_ALREADY_UNDER_INSPECTION', facts: { lot: lot.number, inspection: requested.number } },
  ]);
  expect(
    await refusalsOf(company.run('quality', startInspection, requested.id, { samplingPlan: '全检' })),
  ).toMatchObject([{ code: 'INSPECTION_STANDARD_UNCLEAR', requirement: 'QC-09' }]);
});

test('for an order the standard is that of its contract', async () => {
  const sale = await givenSale(company, { paid: 0, stock: null });
  const [line] = await linesOfOrder(company, sale.order.id);
  const made = await givenLot(company, line!.product, { quantity: '10', orderLineId: line!.id });
  const inspection = await givenInspection(company, made);
  expect(inspection.standard).toBe('GB/T 276');
  expect(await company.run('quality', startInspection, inspection.id, { samplingPlan: '全检' })).toMatchObject({
    status: 'IN_PROGRESS',
    samplingPlan: '全检',
    standard: 'GB/T 276',
  });
  expect(await refusalsOf(givenLot(company, line!.product, { quantity: '0.5', orderLineId: line!.id }))).toMatchObject([
    { code: 'LOT_EXCEEDS_ORDER', facts: { ordered: '10', made: '10.5', excess: '0.5' } },
  ]);
});

test('who made the lot and the salesperson of its order do not inspect it', async () => {
  await company.sql(`update app_user set roles = roles || '{QUALITY}' where id = any($1)`, [
    [company.person('production').id, company.person('sales1').id],
  ]);
  await company.reload();
  try {
    expect(await refusalsOf(company.run('production', startInspection, requested.id, plan))).toMatchObject([
      { code: 'INSPECTOR_NOT_INDEPENDENT', requirement: 'QC-10', facts: { as: 'maker' } },
    ]);
    const sale = await givenSale(company, { paid: 0, stock: null });
    const [line] = await linesOfOrder(company, sale.order.id);
    const inspection = await givenInspection(
      company,
      await givenLot(company, line!.product, { quantity: '10', orderLineId: line!.id }),
      'IN_PROGRESS',
    );
    expect(await refusalsOf(company.run('sales1', concludeInspection, inspection.id, verdict))).toMatchObject([
      { code: 'INSPECTOR_NOT_INDEPENDENT', facts: { as: 'salesperson' } },
    ]);
  } finally {
    await company.sql(`update app_user set roles = array_remove(roles, 'QUALITY') where id = any($1)`, [
      [company.person('production').id, company.person('sales1').id],
    ]);
    await company.reload();
  }
});

test('inspected in full and everything as it should be, the lot passes: items, history and event are kept', async () => {
  const own = await givenTestedLot(company, product, { quantity: '10' });
  const inspection = await givenInspection(company, own, 'IN_PROGRESS');
  expect(
    await refusalsOf(company.run('quality', concludeInspection, inspection.id, { ...verdict, inspectedQuantity: '9' })),
  ).toMatchObject([{ code: 'INSPECTION_NOT_FULL', requirement: 'QC-04', facts: { lot: '10', inspected: '9' } }]);
  expect(await company.run('quality', concludeInspection, inspection.id, verdict)).toMatchObject({
    status: 'PASSED',
    concludedOn: '2026-11-20',
  });
  expect(await company.orm.em.fork().find(InspectionItem, { inspection: inspection.id })).toMatchObject([
    { characteristic: '内径', measured: '100.004 mm', conforms: true },
  ]);
  expect(await company.events(inspection.id)).toEqual([
    'InspectionCreated',
    'InspectionStarted',
    'InspectionConcluded',
  ]);
  expect(
    (await company.history(inspection.id)).filter((each) => each.action === 'STATE').map((each) => each.command),
  ).toEqual(['startInspection', 'concludeInspection']);
});

test('one item that is not as it should be fails the lot: production is told, puts it right, and the whole lot is inspected again', async () => {
  const own = await givenTestedLot(company, product, { quantity: '10' });
  const inspection = await givenInspection(company, own, 'IN_PROGRESS');
  expect(
    await codesOf(
      company.run('quality', concludeInspection, inspection.id, { ...verdict, items: [goodItem, badItem] }),
    ),
  ).toEqual(['INSPECTION_FINDING_MISSING']);
  expect(
    (
      await company.run('quality', concludeInspection, inspection.id, {
        ...verdict,
        items: [goodItem, badItem],
        finding: '噪声超标',
      })
    ).status,
  ).toBe('FAILED');
  expect(await company.sql(`select role, status from task where record_id = $1`, [inspection.id])).toEqual([
    { role: 'PRODUCTION', status: 'OPEN' },
  ]);
  await expect(company.run('quality', issueCertificate, inspection.id)).rejects.toMatchObject({ code: 'REFUSED' });
  expect((await company.run('production', beginRectification, inspection.id, cure)).status).toBe('RECTIFYING');
  expect(await company.sql(`select status from task where record_id = $1`, [inspection.id])).toEqual([
    { status: 'DONE' },
  ]);
  await expect(
    company.run('quality', closeRectification, inspection.id, { rectification: '合格', remainingQuantity: '11' }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  expect(
    await company.run('quality', closeRectification, inspection.id, {
      rectification: '返工后噪声 55 dB，两件报废',
      remainingQuantity: '8',
    }),
  ).toMatchObject({ status: 'CLOSED', closedOn: '2026-11-20' });
  expect((await company.find(FinishedLot, own.id)).quantity).toBe('8.000000');
  const again = await company.find(Inspection, { repeats: inspection.id });
  expect(again).toMatchObject({ status: 'REQUESTED', standard: 'GB/T 307.1' });
  await company.run('quality', startInspection, again.id, plan);
  await company.run('quality', concludeInspection, again.id, { ...verdict, inspectedQuantity: '8' });
  await company.run('quality', issueCertificate, again.id);
  expect(await certificateOf(company, own.id)).toMatchObject({ quantity: '8.000000' });
});

test('a lot is certified once: number, product, quantity, inspector and day', async () => {
  const own = await givenCertifiedLot(company, product, { quantity: '10' });
  const certificate = await certificateOf(company, own.id);
  expect(certificate).toMatchObject({
    number: expect.stringMatching(/^PC-2026-\d{6}$/),
    quantity: '10.000000',
    issuedOn: '2026-11-20',
    product: { id: product.id },
    inspector: { id: company.person('quality').id },
  });
  expect(await refusalsOf(company.run('quality', issueCertificate, certificate.inspection.id))).toMatchObject([
    { code: 'CERTIFICATE_ALREADY_ISSUED', facts: { lot: own.number, certificate: certificate.number } },
  ]);
});

test('a report shown to a customer is written down: who, to whom, why, when', async () => {
  const inspection = await givenInspection(
    company,
    await givenTestedLot(company, product, { quantity: '10' }),
    'PASSED',
  );
  await company.run('logistics', showInspectionReport, inspection.id, {
    shownTo: '远东机械 李工',
    purpose: '到货验收',
  });
  expect(await company.orm.em.fork().find(InspectionReportShowing, { inspection: inspection.id })).toMatchObject([
    { shownTo: '远东机械 李工', purpose: '到货验收', shownBy: { id: company.person('logistics').id } },
  ]);
});

test('only quality inspects and certifies, only production rectifies', async () => {
  await expect(company.run('production', startInspection, requested.id, plan)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'quality.inspect',
  });
  await expect(company.run('quality', beginRectification, requested.id, cure)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'quality.rectify',
  });
  await expect(company.run('warehouse', issueCertificate, requested.id)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'quality.certify',
  });
});

const at = { company: () => company, id: () => requested.id, states: inspectionStates };
refusesOtherStates(startInspection, { ...at, by: 'quality', input: plan });
refusesOtherStates(concludeInspection, { ...at, by: 'quality', input: verdict });
refusesOtherStates(beginRectification, { ...at, by: 'production', input: cure });
refusesOtherStates(closeRectification, { ...at, by: 'quality', input: { rectification: '合格' } });
refusesOtherStates(issueCertificate, { ...at, by: 'quality' });
refusesOtherStates(showInspectionReport, { ...at, by: 'quality', input: { shownTo: '客户', purpose: '验收' } });
