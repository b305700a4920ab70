import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { approveLegalAction, rejectLegalAction } from '@tradewind/domain/receivable/approve-legal-action.ts';
import { closeLegalAction } from '@tradewind/domain/receivable/close-legal-action.ts';
import { CollectionAction } from '@tradewind/domain/receivable/collection-action.ts';
import { LegalAction } from '@tradewind/domain/receivable/legal-action.ts';
import { proposeLegalAction } from '@tradewind/domain/receivable/propose-legal-action.ts';
import { Receivable } from '@tradewind/domain/receivable/receivable.ts';
import type { Story } from './agenda.ts';
import { allowed } from './insist.ts';
import type { Stage } from './stage.ts';

/** What becomes of the cases, one after the other. */
const outcomes = ['CLOSED', 'DROPPED', 'FILED', 'PROPOSED'] as const;

/** 清欠故事 — every few weeks finance calls those who are late, takes their promises and, when nothing helps, proposes to sue; the general manager decides. */
export async function* collectionStory(stage: Stage): Story {
  const filed: string[] = [];
  for (let turn = 0; ; ) {
    yield 14;
    const late = await stage.find(
      Receivable,
      { status: { $in: ['OVERDUE', 'INTEREST', 'DEDUCTION'] } },
      { dueOn: 'ASC', id: 'ASC' },
    );
    for (const [index, claim] of late.slice(0, 8).entries()) {
      yield 0;
      await allowed(() => chases(stage, claim, index));
      const outcome = outcomes[turn];
      if (!outcome) continue;
      if (
        !(await allowed(() =>
          stage.does('finance', proposeLegalAction, claim.id, { grounds: '多次催收无果，客户拒不付款' }),
        ))
      )
        continue;
      turn++;
      if (outcome === 'PROPOSED') continue;
      yield 1;
      const [action] = await stage.find(LegalAction, { receivable: claim.id, status: 'PROPOSED' });
      if (outcome === 'DROPPED') {
        await stage.does('gm', rejectLegalAction, action!.id, { reason: '金额不大，继续协商' });
        continue;
      }
      await stage.does('gm', approveLegalAction, action!.id, { opinion: '同意起诉' });
      if (outcome === 'CLOSED') filed.push(action!.id);
    }
    const [settled] = filed.splice(0, 1);
    if (!settled) continue;
    yield 10;
    await stage.does('legal', closeLegalAction, settled, { outcome: 'SETTLED', reason: '法院主持调解，分期付款' });
  }
}

/** 催收 — a call, then a letter, then a promise. */
async function chases(stage: Stage, claim: Receivable, index: number): Promise<void> {
  const kind = (['CALL', 'PROMISE', 'LETTER', 'VISIT'] as const)[(index + stage.chance.between(0, 1)) % 4]!;
  await stage.makes('finance', CollectionAction, {
    receivableId: claim.id,
    kind,
    actedOn: stage.today(),
    contactName: stage.chance.pick(['李会计', '王经理', 'Accounts payable']),
    note: kind === 'PROMISE' ? '客户承诺月内付清' : '催收逾期货款，对方称资金紧张',
    ...(kind === 'PROMISE' ? { promisedOn: addDays(stage.today(), 20) } : {}),
  });
}
