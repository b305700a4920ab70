import { useTranslate } from 'ra-core';
import { type ProductionPlanPageQuery, useProductionPlanPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { Related } from '../parts/Related.tsx';
import { StartButton } from '../parts/StartButton.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { DoneLines } from './DoneLines.tsx';
import { DoneSteps } from './DoneSteps.tsx';
import { PlanConflicts } from './PlanConflicts.tsx';

export type PlanRecord = NonNullable<ProductionPlanPageQuery['record']>;

/** 生产计划 — operations with their days, how far it has come, and whether the promised day holds. */
export default function ProductionPlanShow() {
  const page = useProductionPlanPageQuery({ id: useRecordId() });
  const translate = useTranslate();
  return (
    <RecordPage
      type="ProductionPlan"
      page={page}
      changes="production.plan"
      files="PRODUCTION_PLAN"
      above={({ conflicts }) => <PlanConflicts of={conflicts} />}
      without={['conflicts']}
      inputs={(plan) => ({
        reportProgress: { lines: <DoneLines plan={plan} />, stepsDone: <DoneSteps plan={plan} /> },
      })}
      leaves={[
        {
          key: 'problems',
          label: translate('tw.production.problems'),
          draw: ({ id }) => (
            <Related type="ProductionProblem" where={{ planId: { eq: id } }} without={['order', 'plan']} />
          ),
        },
      ]}
      starts={({ id, order }) =>
        order && (
          <StartButton type="ProductionProblem" permission="production.report" with={{ order: order.id, plan: id }} />
        )
      }
    />
  );
}
