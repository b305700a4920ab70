import { z } from 'zod';
import { setting } from '../policy/setting.ts';
import { proofKinds } from './sign-off.ts';

/** 出口签收凭证 — which papers prove that an export customer has the goods: any of the three, or those named. Source: SIGN-07. */
export const exportProof = setting<'ANY_OF' | (typeof proofKinds)[number][]>({
  key: 'signoff.exportProof',
  label: { zh: '出口合同接受的签收凭证', en: 'Proofs of receipt accepted for export contracts' },
  schema: z.union([z.literal('ANY_OF'), z.array(z.enum(proofKinds)).min(1)]),
  default: 'ANY_OF',
  requirement: 'SIGN-07',
  origin: 'proposed',
});

/** 催签天数 — days after arrival without a signature on which somebody is reminded: first the salesperson, then the sales manager. Source: SIGN-06. */
export const signOffReminderDays = setting<number[]>({
  key: 'signoff.reminderDays',
  label: { zh: '到货未签收的催签天数', en: 'Days after arrival on which a missing signature is reminded of' },
  schema: z
    .array(z.int().min(1).max(365))
    .min(1)
    .max(10)
    .refine((days) => days.every((each, index) => index === 0 || each > days[index - 1]!), { error: 'must rise' }),
  default: [7, 15],
  requirement: 'SIGN-06',
  origin: 'proposed',
});
