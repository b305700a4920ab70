import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate, inputText } from '../kernel/parse-input.ts';
import { ThirdPartyReport } from './third-party-report.ts';

/** 登记第三方报告 — the outside body has reported: the goods passed or they did not. Source: QC-08. */
export const recordThirdPartyReport = command({
  name: 'recordThirdPartyReport',
  label: { zh: '登记第三方报告', en: 'Record the report' },
  says: {
    zh: '登记检验机构的报告；合格后订单货物方可放行',
    en: 'The report of the outside body is recorded; with a passed one the goods of the order can be released',
  },
  event: 'ThirdPartyReported',
  on: ThirdPartyReport,
  from: ['ORDERED'],
  to: ['PASSED', 'FAILED'],
  permission: 'quality.thirdParty',
  source: 'QC-08',
  input: z.strictObject({
    passed: z.boolean().describe('是否合格 — whether the goods passed'),
    reportNumber: inputText(80).describe('报告号 — number the body gave its report'),
    reportedOn: inputDate().describe('报告日 — day of the report'),
    finding: inputText(1000).nullish().describe('结论 — what the report says'),
  }),
  change(report, { passed, reportNumber, reportedOn, finding }, { work }) {
    if (reportedOn > work.today)
      throw new Invalid([{ path: 'input.reportedOn', message: { zh: '不得晚于今天', en: 'must not be after today' } }]);
    report.reportNumber = reportNumber;
    report.reportedOn = reportedOn;
    report.finding = finding ?? null;
    return passed ? 'PASSED' : 'FAILED';
  },
});
