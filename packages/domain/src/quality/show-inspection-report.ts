import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { Inspection } from './inspection.ts';
import { InspectionReportShowing } from './inspection-report-showing.ts';

/** 出示检验报告 — a customer who asks is shown the report; who, when, to whom and why is kept. Source: QC-07. */
export const showInspectionReport = command({
  name: 'showInspectionReport',
  label: { zh: '出示检验报告', en: 'Show the report to the customer' },
  says: {
    zh: '取出检验报告出示给客户，出示记录留存',
    en: 'The report is taken out for the customer; who, when, to whom and why is kept',
  },
  event: 'InspectionReportShown',
  on: Inspection,
  from: ['PASSED', 'FAILED', 'RECTIFYING', 'CLOSED'],
  permission: 'quality.showReport',
  source: 'QC-07',
  input: z.strictObject({
    shownTo: inputText(200).describe('出示对象 — person and firm it is shown to'),
    purpose: inputText(300).describe('用途 — why'),
  }),
  change(inspection, { shownTo, purpose }, { work }) {
    work.em.persist(
      work.em.create(InspectionReportShowing, {
        createdAt: work.now,
        updatedAt: work.now,
        inspection,
        shownTo,
        purpose,
        shownAt: work.now,
        shownBy: work.em.getReference(User, work.caller.userId),
      }),
    );
  },
});
