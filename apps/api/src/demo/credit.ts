import { credit } from '@tradewind/domain/credit/approve-credit.ts';
import { blockCredit } from '@tradewind/domain/credit/block-credit.ts';
import { CreditProfile } from '@tradewind/domain/credit/credit-profile.ts';
import { proposeCredit } from '@tradewind/domain/credit/propose-credit.ts';
import type { DemoCustomer } from './customers.ts';
import type { Stage } from './stage.ts';

/** Limits in CNY by grade; other currencies are rounded to what people say. */
const limits = { A: 3_000_000, B: 1_500_000, C: 400_000 } as const;
const days = { A: 60, B: 45, C: 30 } as const;

/** 演示信用 — most customers are assessed and approved; the last ones of each kind are not, and one is blocked. */
export async function assessDemoCredit(stage: Stage, customers: readonly DemoCustomer[]): Promise<void> {
  for (const customer of customers.filter((each) => each.tier !== 'POTENTIAL')) {
    const [profile] = await stage.find(CreditProfile, { customer: customer.id });
    const grade = customer.tier === 'KEY' ? 'A' : stage.chance.percent(75) ? 'B' : 'C';
    const limit = customer.currency === 'CNY' ? limits[grade] : Math.round(limits[grade] / 7.5 / 10_000) * 10_000;
    await stage.does('credit', proposeCredit, profile!.id, {
      grade,
      limit: limit.toFixed(2),
      periodDays: days[grade],
      assessment: '注册资本充足，三年往来无不良记录，征信报告良好',
    });
    await stage.does('sales.manager', credit.approve, profile!.id);
    await stage.does('finance', credit.approve, profile!.id);
  }
}

/** 冻结一户 — a customer in trouble gets no more credit. */
export async function blockDemoCredit(stage: Stage, customer: DemoCustomer): Promise<void> {
  const [profile] = await stage.find(CreditProfile, { customer: customer.id });
  await stage.does('credit', blockCredit, profile!.id, { reason: '法院公告：被申请破产重整，暂停赊销' });
}

/** 待批额度 — a limit that waits for its second approval. */
export async function proposeDemoCredit(stage: Stage, customer: DemoCustomer): Promise<void> {
  const [profile] = await stage.find(CreditProfile, { customer: customer.id });
  await stage.does('credit', proposeCredit, profile!.id, {
    grade: 'C',
    limit: '300000.00',
    periodDays: 30,
    assessment: '新客户，提供银行资信证明',
  });
  await stage.does('sales.manager', credit.approve, profile!.id);
}
