import { useReportShowingsQuery } from '../generated/operations.ts';
import { Lines } from '../parts/Lines.tsx';
import { Panel } from '../parts/Panel.tsx';

/** 出示记录 — to whom the report of an inspection was shown, when and what for. */
export function ReportShowings({ id }: { id: string }) {
  const { data } = useReportShowingsQuery({ id });
  return (
    <Panel flush>
      <Lines
        type="InspectionReportShowing"
        lines={data?.showings.nodes ?? []}
        columns={['shownAt', 'shownTo', 'purpose', 'shownBy']}
      />
    </Panel>
  );
}
