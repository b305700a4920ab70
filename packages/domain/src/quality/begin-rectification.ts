import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { command } from '../kernel/command.ts';
import { inputDate, inputText } from '../kernel/parse-input.ts';
import { Inspection } from './inspection.ts';

/** 开始整改 — production says why a lot failed, what is done about it and by when. Source: QC-04, B37. */
export const beginRectification = command({
  name: 'beginRectification',
  label: { zh: '开始整改', en: 'Begin the rectification' },
  says: {
    zh: '记录原因、措施和期限；整改完成后由质检关闭并复检',
    en: 'Cause, action and deadline are written down; quality closes the finding when it is put right, and inspects again',
  },
  event: 'RectificationBegun',
  on: Inspection,
  from: ['FAILED'],
  to: 'RECTIFYING',
  permission: 'quality.rectify',
  source: 'QC-04',
  input: z.strictObject({
    cause: inputText(1000).describe('原因 — why it happened'),
    correctiveAction: inputText(1000).describe('整改措施 — what is done about it'),
    rectifyBy: inputDate().describe('整改期限 — day by which it is put right'),
  }),
  async change(inspection, { cause, correctiveAction, rectifyBy }, { work }) {
    await closeTasks(work, { entity: Inspection, recordId: inspection.id, topic: 'RECTIFY' });
    inspection.cause = cause;
    inspection.correctiveAction = correctiveAction;
    inspection.rectifyBy = rectifyBy;
  },
});
