import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, givenDesk } from '../given/desk.ts';
import { codes, givenWalk, type Walk } from '../given/walk.ts';

/** Contracts that give cause for doubt: refused in review, asked about by legal, changed after signing. */
let desk: Desk;
let walk: Walk;
const terms = {
  instalments: [
    { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 10 },
    { kind: 'BALANCE', percent: '70', trigger: 'SIGN_OFF', days: 30 },
  ],
};
const refused = async (account: string, mutation: string, name: string, input?: Record<string, unknown>) =>
  codes(await walk.isRefused(account, mutation, name, input));

beforeAll(async () => {
  desk = await givenDesk();
  walk = givenWalk(desk);
  await walk.meetsCustomer();
  await walk.isRated('1000000');
  await walk.makesProduct();
  await walk.decidesPrices();
}, 120_000);
afterAll(() => desk?.close());

test('a review refused: the contract is a draft again with the reason, put right, and reviewed by everybody anew', async () => {
  await walk.applies(terms);
  await walk.applicationIsApproved();
  await walk.drafts({ qualityStandard: '按惯例' });
  await walk.isSubmitted();
  await walk.does('legal', 'approveContract', 'contract', { opinion: '同意' });
  expect((await walk.does('technical', 'rejectContract', 'contract', { reason: '质量标准不明确' })).status).toBe(
    'DRAFT',
  );
  const refusedOne = await walk.contract('number rejectedReason version');
  expect(refusedOne).toMatchObject({ number: 'SC-2026-000001', rejectedReason: '质量标准不明确' });
  expect(await walk.journey()).toMatchObject({ CONTRACT: 'REFUSED', CONTRACT_REVIEW: 'REFUSED', ADVANCE: 'WAITING' });
  expect(await refused('sales.director', 'approveContract', 'contract', {})).toEqual(['WRONG_STATE']);
  await desk.as(
    'sales1',
    'mutation($id:ID!,$v:Int!,$i:UpdateContractInput!){updateContract(id:$id,version:$v,input:$i){id}}',
    { id: walk.id('contract'), v: refusedOne['version'], i: { qualityStandard: 'GB/T 307.1' } },
  );
  await walk.isSubmitted();
  expect(await walk.contract('number rejectedReason')).toEqual({ number: 'SC-2026-000001', rejectedReason: null });
  await walk.does('finance', 'approveContract', 'contract', {});
  await walk.does('technical', 'approveContract', 'contract', { opinion: '附振动试验', withCondition: true });
  // The agreement legal gave to the text before does not count for this one.
  const [refusal] = await walk.isRefused('sales.director', 'approveContract', 'contract', {});
  expect(refusal).toMatchObject({ code: 'APPROVAL_STEP_NOT_YOURS', facts: { waitingFor: ['LEGAL'] } });
  await walk.does('legal', 'approveContract', 'contract', {});
  expect((await walk.does('sales.director', 'approveContract', 'contract', {})).status).toBe('REVIEWED');
});

test('an open legal question and an open condition stop the signature, not the seal; asked again it is open again', async () => {
  await walk.isCountersigned();
  await walk.textIsChecked();
  await walk.checklistIsDone();
  const question = await desk.creates<{ id: string }>('sales.manager', 'LegalQuestion', {
    contractId: walk.id('contract'),
    question: '违约金上限是否有效？',
  });
  await desk.fails('sales1', 'answerLegalQuestion', question.id, 'FORBIDDEN', { answer: '有效' });
  await walk.isSealed();
  const refusals = await walk.isRefused('sales1', 'signContract', 'contract', {});
  expect(codes(refusals)).toEqual(['LEGAL_QUESTION_OPEN', 'REVIEW_CONDITION_OPEN']);
  expect(refusals[1]!.facts).toMatchObject({ conditions: [{ role: 'TECHNICAL', condition: '附振动试验' }] });
  await desk.does('legal', 'answerLegalQuestion', question.id, { answer: '有效，不超过三成' });
  await desk.does('sales.manager', 'reopenLegalQuestion', question.id, { reason: '三成以哪个金额为准？' });
  const { reviewConditions } = await desk.as<{ reviewConditions: { nodes: { id: string }[] } }>(
    'sales1',
    'query($c:ID!){reviewConditions(where:{contractId:{eq:$c}}){nodes{id}}}',
    { c: walk.id('contract') },
  );
  await desk.does('sales1', 'answerReviewCondition', reviewConditions.nodes[0]!.id, { answer: '已列入技术协议' });
  expect(await refused('sales1', 'signContract', 'contract', {})).toEqual(['LEGAL_QUESTION_OPEN']);
  await desk.does('legal', 'answerLegalQuestion', question.id, { answer: '以合同总额为准' });
  expect((await walk.isSigned()).status).toBe('SIGNED');
});

test('amended after signing: until the new version is signed the signed one is the contract, for orders, money and credit', async () => {
  await walk.pays('ADVANCE', '30000.00');
  await walk.amends({
    lines: [{ contractLineId: walk.id('line'), productId: walk.id('product'), quantity: '120', unitPrice: '1000' }],
  });
  expect((await walk.amendmentIsSealed()).status).toBe('SEALED');
  expect(await walk.contract('revision amount amending')).toEqual({ revision: 1, amount: '100000.00', amending: true });
  await walk.orders({}, { quantity: '120' });
  expect((await walk.does('sales1', 'checkOrder', 'order')).status).toBe('MISMATCH');
  expect(await refused('sales.manager', 'confirmOrder', 'order', {})).toContain('ORDER_DIFFERS_FROM_CONTRACT');

  expect((await walk.does('sales1', 'signContractAmendment', 'amendment', {})).status).toBe('IN_FORCE');
  expect(await walk.contract('revision amount amending collectedAmount outstandingAmount')).toEqual({
    revision: 2,
    amount: '120000.00',
    amending: false,
    collectedAmount: '30000.00',
    outstandingAmount: '90000.00',
  });
  expect(await walk.instalment('ADVANCE')).toMatchObject({ amount: '36000.00', receivedAmount: '30000.00' });
  expect((await walk.does('sales1', 'checkOrder', 'order')).status).toBe('CHECKED');
  await walk.does('sales1', 'submitOrderReview', 'order', {});
  await walk.departmentsAgree();
  expect((await walk.orderIsConfirmed()).status).toBe('CONFIRMED');
  await walk.does('logistics', 'decideSupply', 'order', { supply: 'PRODUCTION' });
  await walk.noticeIsSigned();
  expect((await walk.isRefused('planner', 'startProduction', 'order'))[0]).toMatchObject({
    code: 'ADVANCE_NOT_RECEIVED',
    facts: { due: '36000.00', received: '30000.00', missing: '6000.00' },
  });
});

test('below what is ordered nothing is amended; given up, the contract stays as it is', async () => {
  await walk.amends({
    reason: '客户减量',
    lines: [{ contractLineId: walk.id('line'), productId: walk.id('product'), quantity: '110', unitPrice: '1000' }],
  });
  expect(await refused('sales1', 'submitContractAmendment', 'amendment')).toEqual(['AMENDMENT_BELOW_PERFORMANCE']);
  await walk.does('sales1', 'abandonContractAmendment', 'amendment', { reason: '客户放弃减量' });
  expect(await walk.contract('revision amount amending')).toEqual({
    revision: 2,
    amount: '120000.00',
    amending: false,
  });
});
