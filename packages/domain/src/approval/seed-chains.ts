import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { ApprovalChain, defaultChains } from './approval-chain.ts';
import { stepSchema } from './chain-terms.ts';

/** 默认审批链入库 — gives every kind of document that has no chain yet the one of table 25.2. Source: ROLE-04. */
export async function seedChains(context: Context): Promise<void> {
  await transaction(context, async (work) => {
    await work.because('seedChains');
    const present = new Set((await work.em.find(ApprovalChain, {})).map((each) => each.documentType));
    for (const chain of defaultChains()) {
      if (present.has(chain.documentType)) continue;
      work.em.persist(
        work.em.create(ApprovalChain, {
          createdAt: work.now,
          updatedAt: work.now,
          documentType: chain.documentType,
          name: chain.name.zh,
          nameEn: chain.name.en,
          condition: chain.condition ?? {},
          steps: chain.steps.map((step) => stepSchema.parse(step)),
          priority: chain.priority ?? 100,
        }),
      );
    }
  });
}
