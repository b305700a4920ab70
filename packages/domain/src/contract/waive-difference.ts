import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { LedgerDifference } from './ledger-difference.ts';

/** 豁免台账差异 — a difference that cannot be cleared up is let pass, with a reason; as long as it stays the same it is not asked again. Source: AR-10, field-lessons §1. */
export const waiveLedgerDifference = command({
  name: 'waiveLedgerDifference',
  label: { zh: '豁免差异', en: 'Waive the difference' },
  says: {
    zh: '该差异不再阻止关账，金额变化后须重新查清',
    en: 'It no longer keeps the month open; when its amount changes it is asked again',
  },
  event: 'LedgerDifferenceWaived',
  on: LedgerDifference,
  from: ['OPEN'],
  to: 'WAIVED',
  permission: 'contract.waiveDifference',
  source: 'AR-10',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is let pass') }),
  async change(difference, { reason }, { work }) {
    difference.waivedReason = reason;
    await closeTasks(work, { entity: LedgerDifference, recordId: difference.id, topic: 'LEDGER_DIFFERENCE' });
  },
});
