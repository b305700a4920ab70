import { useTranslate } from 'ra-core';
import { Compared } from '../parts/Compared.tsx';
import { Panel } from '../parts/Panel.tsx';

interface Conflict {
  kind: 'STAFF' | 'EQUIPMENT';
  what: string;
  operation: string;
  plan: string;
  from: string;
  to: string;
}

/** 计划冲突 — people and machines that another plan wants in the same days. */
export function PlanConflicts({ of }: { of: unknown }) {
  const translate = useTranslate();
  const found = Array.isArray(of) ? (of as Conflict[]) : [];
  if (found.length === 0) return null;
  const title = translate('tw.production.conflicts', { smart_count: found.length });
  return (
    <Panel flush title={title}>
      <Compared
        label={title}
        columns={['what', 'operation', 'plan', 'from', 'to'].map((each) => translate(`tw.production.${each}`))}
        rows={found.map((each) => [
          `${translate(`tw.production.${each.kind}`)} ${each.what}`,
          each.operation,
          each.plan,
          each.from,
          each.to,
        ])}
      />
    </Panel>
  );
}
