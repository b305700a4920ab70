import { policyChange, proposePolicyChange } from '@tradewind/domain/policy/policy-change.ts';
import type { Stage } from './stage.ts';

/** 改政策 — proposed by one, approved by another; or still waiting, or refused. */
async function changes(
  stage: Stage,
  key: string,
  value: unknown,
  reason: string,
  decision: 'APPROVED' | 'OPEN' | 'REJECTED' = 'APPROVED',
): Promise<void> {
  const { id } = await stage.together('finance', (work) =>
    proposePolicyChange(work, { key, value, validFrom: stage.today(), reason }),
  );
  if (decision === 'APPROVED') await stage.does('gm', policyChange.approve, id, { opinion: '同意' });
  if (decision === 'REJECTED') await stage.does('gm', policyChange.reject, id, { reason: '影响面大，先试点再议' });
}

/** 开业政策 — what the company has decided for itself before the year begins: its letterhead, when files are handed over, when it sues, who is dormant. */
export async function settleDemoPolicies(stage: Stage): Promise<void> {
  await changes(
    stage,
    'company.letterhead',
    {
      name: '信风传动科技股份有限公司',
      nameEn: 'Tradewind Drive Technology Co., Ltd.',
      address: '江苏省常州市新北区信风路 18 号',
      addressEn: '18 Xinfeng Road, Xinbei District, Changzhou, Jiangsu, China',
      phone: '+86 519 8550 1818',
      bank: '中国银行常州新北支行 Bank of China, Changzhou Xinbei Branch',
      account: '4912 0188 0000 1818',
      taxNumber: '91320411MA1TRADE18',
    },
    '启用新版函头',
  );
  await changes(stage, 'archive.transferPolicy', 'ON_ORDER_COMPLETION', '部门档案柜已满，履行完毕即移交');
  await changes(stage, 'overdue.litigationAfterDays', 75, '缩短催收周期');
  await changes(stage, 'overdue.graceDays', 10, '银行到账有时差，宽限十日');
  await changes(stage, 'customer.dormantAfterMonths', 6, '半年无合同即转为休眠，安排回访');
}

/** 近期政策 — from now on the departments also agree after the signature. */
export const reviewAfterSigningToo = (stage: Stage): Promise<void> =>
  changes(stage, 'contract.reviewTiming', 'BOTH', '签后再由各部门评审，减少履约风险');

/** 待议政策 — one change waits for its approval, one was refused. */
export async function debatePolicies(stage: Stage): Promise<void> {
  await changes(stage, 'overdue.dailyInterestPct', 0.03, '参照同行下调', 'REJECTED');
  await changes(stage, 'quotation.validityDays', 45, '海外客户决策周期长', 'OPEN');
}
