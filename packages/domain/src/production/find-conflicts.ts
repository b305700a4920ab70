import { FlushMode } from '@mikro-orm/core';
import type { Work } from '../kernel/work.ts';
import { type PlanConflict, type ProductionPlan, planInForceStates } from './production-plan.ts';
import { ProductionStep } from './production-step.ts';

const machine = (equipment: string | null | undefined) =>
  equipment?.normalize('NFKC').trim().toUpperCase() || undefined;

/** 计划冲突 — people and equipment that plans in force want in the same days; shown, never refused. Source: PROD-05. */
export async function findConflicts(
  work: Work,
  plan: ProductionPlan,
  steps: readonly ProductionStep[],
): Promise<PlanConflict[]> {
  const dated = steps.filter((step) => step.startsOn && step.finishesOn);
  if (dated.length === 0) return [];
  const from = dated.map((step) => step.startsOn!).sort()[0]!;
  const to = dated
    .map((step) => step.finishesOn!)
    .sort()
    .at(-1)!;
  const others = await work.em.find(
    ProductionStep,
    {
      startsOn: { $lte: to },
      finishesOn: { $gte: from },
      doneOn: null,
      plan: { id: { $ne: plan.id }, number: { $ne: plan.number }, status: { $in: [...planInForceStates] } },
    },
    { populate: ['plan', 'responsible'], orderBy: { id: 'ASC' }, limit: 1000, flushMode: FlushMode.COMMIT },
  );
  return dated
    .flatMap((step) =>
      others.flatMap((other): PlanConflict[] => {
        if (other.startsOn! > step.finishesOn! || other.finishesOn! < step.startsOn!) return [];
        const clash = {
          operation: step.operation,
          plan: other.plan.number,
          from: [other.startsOn!, step.startsOn!].sort()[1]!,
          to: [other.finishesOn!, step.finishesOn!].sort()[0]!,
        };
        return [
          ...(step.responsible && step.responsible.id === other.responsible?.id
            ? [{ kind: 'STAFF' as const, what: other.responsible.name, ...clash }]
            : []),
          ...(machine(step.equipment) && machine(step.equipment) === machine(other.equipment)
            ? [{ kind: 'EQUIPMENT' as const, what: step.equipment!, ...clash }]
            : []),
        ];
      }),
    )
    .slice(0, 50);
}
