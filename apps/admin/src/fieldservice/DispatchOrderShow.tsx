import { useDispatchOrderPageQuery } from '../generated/operations.ts';
import { Lines } from '../parts/Lines.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { StartButton } from '../parts/StartButton.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 派工单 — why and when somebody goes to the site, what the customer signed for there, whom we trained. */
export default function DispatchOrderShow() {
  const page = useDispatchOrderPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="DispatchOrder"
      page={page}
      files="SERVICE_RECORD"
      changes="fieldservice.prepare"
      starts={({ id, status }) =>
        status === 'ON_SITE' && (
          <StartButton type="ServiceTraining" permission="fieldservice.report" with={{ dispatch: id }} />
        )
      }
      lines={{
        reports: ({ reports }) => (
          <Lines
            type="AcceptanceReport"
            lines={reports}
            columns={['number', 'status', 'acceptedOn', 'signer', 'workDone', 'openPoints']}
            opens
          />
        ),
        trainings: ({ trainings }) => (
          <Lines
            type="ServiceTraining"
            lines={trainings}
            columns={['subject', 'heldOn', 'trainer', 'participants', 'result']}
            opens
          />
        ),
      }}
    />
  );
}
