import { refusals } from '../kernel/refusal.ts';

export const signOffRefusals = refusals({
  SIGNED_MORE_THAN_DELIVERED: { zh: '{product} 签收 {signed}，多于发货 {delivered}', en: '{product}: {signed} signed for, but only {delivered} delivered', requirement: 'SIGN-01', clearedBy: ['LOGISTICS', 'SALES_OPS'] },
  SIGNED_ON_IMPOSSIBLE: { zh: '签收日 {signedOn} 须在出厂日 {leftOn} 与今日 {today} 之间', en: 'The customer cannot have signed on {signedOn}: the goods left on {leftOn} and today is {today}', requirement: 'SIGN-01', clearedBy: ['LOGISTICS', 'SALES_OPS'] },
});
