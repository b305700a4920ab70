import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { ExitPass } from './exit-pass.ts';

/** 作废出门证 — a pass that is not needed or is wrong lets nobody out any more. Source: SHIP-04. */
export const voidExitPass = command({
  name: 'voidExitPass',
  label: { zh: '作废出门证', en: 'Void the exit pass' },
  event: 'ExitPassVoided',
  on: ExitPass,
  from: ['ISSUED'],
  to: 'VOID',
  permission: 'shipment.issuePass',
  source: 'SHIP-04',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is voided') }),
  change(pass, { reason }) {
    pass.voidReason = reason;
  },
});
