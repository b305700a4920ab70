import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { Contract } from '../contract/contract.ts';
import { Attachment } from '../files/attachment.ts';
import { command, type Facts } from '../kernel/command.ts';
import { NotFound, Refused } from '../kernel/errors.ts';
import { newId } from '../kernel/new-id.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { inputDate, inputId, inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { AcceptanceReport } from './acceptance-report.ts';
import { AcceptanceTest } from './acceptance-test.ts';
import { DispatchOrder } from './dispatch-order.ts';
import { fieldserviceRefusals } from './refusals.ts';
import { settleAcceptance } from './settle-acceptance.ts';

const acceptanceInput = z.strictObject({
  workDone: inputText(2000).describe('完成工作 — what was done'),
  tests: z
    .array(
      z.strictObject({
        name: inputText(200).describe('试验项目 — what was tested'),
        required: inputText(200).nullish().describe('要求 — what was required'),
        measured: inputText(200).describe('结果 — what was found'),
        passed: z.boolean().describe('合格 — whether it met what was required'),
      }),
    )
    .min(1)
    .max(100)
    .describe('试验 — tests and their results'),
  signer: inputText(120).describe('客户签字人 — who signed for the customer'),
  acceptedOn: inputDate().describe('验收日 — day the customer signed'),
  openPoints: inputText(2000).nullish().describe('遗留问题 — what is still to be done, by whom and when'),
  scanId: inputId().nullish().describe('签字扫描件 — the signed paper, a file of this dispatch order'),
});
type AcceptanceInput = z.output<typeof acceptanceInput>;

const contractOnly: Facts<DispatchOrder, undefined> = {
  async lock(dispatch, work) {
    await work.em.findOneOrFail(
      Contract,
      { id: dispatch.contract.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
  },
  async load() {
    return new Map();
  },
};

const acceptedAfterArrival = (
  dispatch: DispatchOrder,
  { acceptedOn }: AcceptanceInput,
  _: unknown,
  { today }: { today: string },
) =>
  acceptedOn > today || (dispatch.arrivedOn && acceptedOn < dispatch.arrivedOn)
    ? fieldserviceRefusals.ACCEPTED_ON_IMPOSSIBLE({ acceptedOn, arrivedOn: dispatch.arrivedOn, today })
    : undefined;

const failedTestsAreOpenPoints = (_: DispatchOrder, { tests, openPoints }: AcceptanceInput) => {
  const failed = tests.filter((test) => !test.passed).map((test) => test.name);
  return failed.length > 0 && !openPoints ? fieldserviceRefusals.ACCEPTANCE_TEST_FAILED({ tests: failed }) : undefined;
};

/** 验收 — the customer has signed for the work: tests, day and open points are on record, the acceptance payment falls due and the warranty begins where agreed. Source: SVC-04, CON-17. */
export const acceptDispatchOrder = command({
  name: 'acceptDispatchOrder',
  label: { zh: '登记验收', en: 'Record the acceptance' },
  says: {
    zh: '登记客户签字的验收报告；验收款按约定到期，质保按约定起算',
    en: 'The signed acceptance report is recorded; the acceptance payment falls due and the warranty begins as agreed',
  },
  event: 'DispatchOrderAccepted',
  on: DispatchOrder,
  from: ['ON_SITE'],
  to: 'ACCEPTED',
  permission: 'fieldservice.report',
  source: 'SVC-04, CON-17',
  input: acceptanceInput,
  facts: contractOnly,
  inputGuards: { acceptedAfterArrival, failedTestsAreOpenPoints },
  async change(dispatch, input, { work }) {
    const scan = input.scanId ? await work.em.findOne(Attachment, { id: input.scanId }) : null;
    if (input.scanId && !scan) throw new NotFound();
    if (scan && scan.subjectId !== dispatch.id)
      throw new Refused([fieldserviceRefusals.FILE_OF_ANOTHER_RECORD({ name: scan.name })]);
    const stamps = { createdAt: work.now, updatedAt: work.now } as const;
    const report = work.em.create(AcceptanceReport, {
      id: newId(),
      ...stamps,
      number: await nextNumber(work, 'ACC'),
      dispatch,
      workDone: input.workDone,
      signer: input.signer,
      acceptedOn: input.acceptedOn,
      openPoints: input.openPoints ?? null,
      scan,
      recordedBy: work.em.getReference(User, work.caller.userId),
    });
    work.em.persist(report);
    input.tests.forEach((test, index) => {
      work.em.persist(
        work.em.create(AcceptanceTest, {
          ...stamps,
          report,
          position: index + 1,
          name: test.name,
          required: test.required ?? null,
          measured: test.measured,
          passed: test.passed,
        }),
      );
    });
    dispatch.acceptedOn = input.acceptedOn;
    dispatch.result = input.workDone;
    dispatch.status = 'ACCEPTED';
    await work.em.flush();
    await closeTasks(work, { entity: DispatchOrder, recordId: dispatch.id, topic: 'VISIT' });
    await work.emit({
      type: 'AcceptanceRecorded',
      entity: AcceptanceReport,
      recordId: report.id,
      payload: { contractId: dispatch.contract.id, dispatchId: dispatch.id, acceptedOn: input.acceptedOn },
    });
    await settleAcceptance(work, dispatch.contract.id);
  },
});
