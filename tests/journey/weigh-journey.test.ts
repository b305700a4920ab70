import type { JourneyFacts, JourneyRecordFacts } from '@tradewind/domain/journey/journey-facts.ts';
import type { JourneyStep } from '@tradewind/domain/journey/steps.ts';
import { weighJourney } from '@tradewind/domain/journey/weigh-journey.ts';
import { expect, test } from 'vitest';

const contract: JourneyFacts['contract'] = {
  id: 'c',
  number: 'SC-1',
  status: 'IN_EXECUTION',
  currency: 'CNY',
  amount: '100.0000',
  owner: '业务员',
  createdOn: '2026-01-01',
  rejectedReason: null,
  reviewAfterSigning: 'NOT_REQUIRED',
  signedOn: '2026-01-10',
  deliveryOn: '2026-03-01',
  shippedOn: null,
  acceptedOn: null,
  fulfilledOn: null,
  serviceAgreed: false,
  orderProgress: 'NONE',
  shipmentProgress: 'NONE',
  invoiceProgress: 'NONE',
  signOffProgress: 'NONE',
  collectionProgress: 'NONE',
  shippedAmount: '0.0000',
  invoicedAmount: '0.0000',
  signedForAmount: '0.0000',
  collectedAmount: '0.0000',
};
const of = (
  step: JourneyStep,
  type: string,
  status: string,
  more: Partial<JourneyRecordFacts> = {},
): JourneyRecordFacts => ({
  step,
  type,
  id: `${type}-${status}`,
  number: null,
  status,
  kind: null,
  plannedOn: null,
  actualOn: null,
  amount: null,
  amountDone: null,
  visible: true,
  holders: [],
  ...more,
});
const order = (status: string) => of('SCHEDULING', 'SalesOrder', status);
const advance = (status: string, plannedOn: string | null = '2026-01-17') =>
  of('ADVANCE', 'PaymentScheduleLine', status, {
    plannedOn,
    amount: '30.0000',
    amountDone: status === 'RECEIVED' ? '30.0000' : '0.0000',
  });

type Given = Omit<Partial<JourneyFacts>, 'contract'> & { contract?: Partial<JourneyFacts['contract']> };
const weigh = ({ contract: head = {}, ...rest }: Given) =>
  weighJourney(
    {
      technicalOn: null,
      reviewedOn: null,
      made: true,
      lastReceiptOn: null,
      records: [],
      ...rest,
      contract: { ...contract, ...head },
    },
    '2026-02-01',
  );
const stateOf = (step: JourneyStep, given: Given) => weigh(given).find((each) => each.step === step)!.state;
const full = {
  orderProgress: 'FULL',
  shipmentProgress: 'FULL',
  invoiceProgress: 'FULL',
  signOffProgress: 'OVER',
  collectionProgress: 'FULL',
};

test.each<[JourneyStep, string, Given]>([
  ['PRESALES', 'DONE', {}],
  ['TECHNICAL_AGREEMENT', 'NOT_NEEDED', {}],
  ['TECHNICAL_AGREEMENT', 'DONE', { technicalOn: '2026-01-02' }],
  ['PRICE', 'NOT_NEEDED', {}],
  ['PRICE', 'DONE', { records: [of('PRICE', 'Quotation', 'REVISED'), of('PRICE', 'Quotation', 'ACCEPTED')] }],
  ['CONTRACT', 'CURRENT', { contract: { status: 'COUNTERSIGNED' } }],
  ['CONTRACT', 'CURRENT', { contract: { status: 'DRAFT' } }],
  ['CONTRACT', 'REFUSED', { contract: { status: 'DRAFT', rejectedReason: '不清' } }],
  ['CONTRACT', 'DONE', {}],
  ['CONTRACT', 'NOT_NEEDED', { contract: { status: 'TERMINATED', signedOn: null } }],
  ['CONTRACT_REVIEW', 'WAITING', { contract: { status: 'DRAFT' } }],
  ['CONTRACT_REVIEW', 'CURRENT', { contract: { status: 'IN_REVIEW' } }],
  ['CONTRACT_REVIEW', 'DONE', { contract: { status: 'SEALED' } }],
  ['CONTRACT_REVIEW', 'CURRENT', { contract: { reviewAfterSigning: 'PENDING' } }],
  ['CONTRACT_REVIEW', 'CURRENT', { contract: { reviewAfterSigning: 'RUNNING' } }],
  ['CONTRACT_REVIEW', 'REFUSED', { contract: { reviewAfterSigning: 'REFUSED' } }],
  ['CONTRACT_REVIEW', 'DONE', { contract: { reviewAfterSigning: 'PASSED' } }],
  ['ADVANCE', 'NOT_NEEDED', {}],
  ['ADVANCE', 'NOT_NEEDED', { records: [advance('WAIVED')] }],
  ['ADVANCE', 'WAITING', { contract: { status: 'SEALED' }, records: [advance('NOT_DUE', null)] }],
  ['ADVANCE', 'CURRENT', { records: [advance('OVERDUE')] }],
  ['ADVANCE', 'CURRENT', { records: [advance('RECEIVED'), advance('DUE')] }],
  ['ADVANCE', 'DONE', { records: [advance('RECEIVED')] }],
  ['SCHEDULING', 'WAITING', { records: [advance('DUE')] }],
  ['SCHEDULING', 'CURRENT', {}],
  ['SCHEDULING', 'CURRENT', { contract: { orderProgress: 'FULL' }, records: [order('IN_REVIEW')] }],
  ['SCHEDULING', 'REFUSED', { records: [order('MISMATCH')] }],
  ['SCHEDULING', 'REFUSED', { records: [order('ISSUES_OPEN')] }],
  ['SCHEDULING', 'DONE', { contract: { orderProgress: 'FULL' }, records: [order('CONFIRMED'), order('CANCELLED')] }],
  ['PRODUCTION', 'WAITING', {}],
  ['PRODUCTION', 'CURRENT', { contract: { orderProgress: 'FULL' }, records: [order('CONFIRMED')] }],
  ['PRODUCTION', 'CURRENT', { contract: { orderProgress: 'PART' }, records: [order('IN_PRODUCTION')] }],
  ['PRODUCTION', 'DONE', { contract: { orderProgress: 'FULL' }, records: [order('READY')] }],
  ['PRODUCTION', 'NOT_NEEDED', { made: false, contract: { orderProgress: 'FULL' }, records: [order('CONFIRMED')] }],
  ['INSPECTION_AND_STORAGE', 'WAITING', { records: [order('CONFIRMED')] }],
  [
    'INSPECTION_AND_STORAGE',
    'CURRENT',
    { records: [order('IN_PRODUCTION'), of('INSPECTION_AND_STORAGE', 'FinishedLot', 'TESTED')] },
  ],
  [
    'INSPECTION_AND_STORAGE',
    'REFUSED',
    {
      records: [
        of('INSPECTION_AND_STORAGE', 'FinishedLot', 'TESTED'),
        of('INSPECTION_AND_STORAGE', 'Inspection', 'FAILED'),
      ],
    },
  ],
  [
    'INSPECTION_AND_STORAGE',
    'DONE',
    {
      contract: { orderProgress: 'FULL' },
      records: [order('READY'), of('INSPECTION_AND_STORAGE', 'FinishedLot', 'RECEIVED')],
    },
  ],
  ['INSPECTION_AND_STORAGE', 'NOT_NEEDED', { made: false, records: [order('READY')] }],
  ['SHIPMENT', 'WAITING', {}],
  ['SHIPMENT', 'CURRENT', { records: [of('SHIPMENT', 'DeliveryOrder', 'DRAFT')] }],
  ['SHIPMENT', 'WAITING', { records: [of('SHIPMENT', 'DeliveryOrder', 'VOID')] }],
  ['SHIPMENT', 'DONE', { contract: full }],
  ['INVOICE', 'WAITING', {}],
  ['INVOICE', 'CURRENT', { records: [of('INVOICE', 'Invoice', 'SUBMITTED')] }],
  ['INVOICE', 'DONE', { contract: full }],
  ['SIGN_OFF', 'CURRENT', { records: [of('SIGN_OFF', 'SignOff', 'AWAITED')] }],
  ['SIGN_OFF', 'REFUSED', { records: [of('SIGN_OFF', 'SignOff', 'REFUSED')] }],
  [
    'SIGN_OFF',
    'REFUSED',
    { records: [of('SIGN_OFF', 'SignOff', 'SIGNED_WITH_REMARK'), of('SIGN_OFF', 'DeliveryException', 'OPEN')] },
  ],
  ['SIGN_OFF', 'DONE', { contract: full }],
  ['SERVICE', 'NOT_NEEDED', {}],
  ['SERVICE', 'WAITING', { contract: { serviceAgreed: true } }],
  ['SERVICE', 'CURRENT', { records: [of('SERVICE', 'DispatchOrder', 'ON_SITE')] }],
  ['SERVICE', 'REFUSED', { contract: { serviceAgreed: true }, records: [of('SERVICE', 'DispatchOrder', 'REFUSED')] }],
  ['SERVICE', 'DONE', { records: [of('SERVICE', 'DispatchOrder', 'ACCEPTED')] }],
  ['COLLECTION', 'WAITING', {}],
  [
    'COLLECTION',
    'CURRENT',
    { records: [of('COLLECTION', 'PaymentScheduleLine', 'OVERDUE', { plannedOn: '2026-01-20' })] },
  ],
  [
    'COLLECTION',
    'CURRENT',
    { records: [of('COLLECTION', 'PaymentScheduleLine', 'PARTLY_RECEIVED', { amountDone: '60.0000' })] },
  ],
  ['COLLECTION', 'REFUSED', { records: [of('COLLECTION', 'Receivable', 'LITIGATION')] }],
  ['COLLECTION', 'DONE', { contract: full }],
  ['FILING', 'CURRENT', { records: [of('FILING', 'ArchiveFile', 'COLLECTING')] }],
  ['FILING', 'DONE', { records: [of('FILING', 'ArchiveFile', 'FILED')] }],
  ['ARCHIVE', 'WAITING', {}],
  ['ARCHIVE', 'CURRENT', { records: [of('FILING', 'ArchiveFile', 'TRANSFERRED')] }],
  ['ARCHIVE', 'DONE', { records: [of('FILING', 'ArchiveFile', 'REGISTERED')] }],
])('%s is %s', (step, state, given) => expect(stateOf(step, given)).toBe(state));

test('a step is late when its day has passed and it is not done, or was done after it', () => {
  const late = (step: JourneyStep, given: Given) => weigh(given).find((each) => each.step === step)!.late;
  expect(late('ADVANCE', { records: [advance('DUE')] })).toBe(true);
  expect(late('ADVANCE', { records: [advance('DUE', '2026-02-01')] })).toBe(false);
  expect(late('ADVANCE', { lastReceiptOn: '2026-01-18', records: [advance('RECEIVED')] })).toBe(true);
  expect(late('ADVANCE', { lastReceiptOn: '2026-01-17', records: [advance('RECEIVED')] })).toBe(false);
  expect(late('SHIPMENT', { contract: { ...full, shippedOn: '2026-03-02' } })).toBe(true);
});

test('amounts of instalments are added exactly; what may not be seen counts but is not shown', () => {
  const hidden = { ...advance('DUE'), visible: false, amount: '0.1000' };
  const step = weigh({ records: [advance('RECEIVED'), { ...advance('DUE'), amount: '0.2000' }, hidden] }).find(
    (each) => each.step === 'ADVANCE',
  )!;
  expect(step).toMatchObject({ amount: '30.3000', amountDone: '30.0000' });
  expect(step.records).toHaveLength(2);
});
