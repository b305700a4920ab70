import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { isRecordType } from '../api/names.ts';
import { type TaskPageQuery, useTaskPageQuery } from '../generated/operations.ts';
import { AboutRecord } from '../parts/AboutRecord.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { Refusals } from '../parts/Refusals.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { Decisions } from './Decisions.tsx';
import { Opinions } from './Opinions.tsx';
import { useVerdicts } from './use-verdicts.ts';

export type TaskRecord = NonNullable<TaskPageQuery['record']>;

/** 任务 — what is to be decided and everything needed for it on one screen: the document to the left, what others have said to the right. */
export default function TaskShow() {
  const page = useTaskPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="Task"
      page={page}
      without={['title', 'titleEn', 'recordId', 'recordType', 'approval', 'stepIndex']}
      above={(task) => <Desk task={task} />}
      starts={(task) => <Decisions task={task} />}
    />
  );
}

function Desk({ task }: { task: TaskRecord }) {
  if (!isRecordType(task.recordType)) return null;
  const decided = task.kind === 'APPROVAL';
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: decided ? 'minmax(0, 1fr) 288px' : 'minmax(0, 1fr)' },
      }}
    >
      <AboutRecord
        type={task.recordType}
        id={task.recordId}
        offers={task.kind !== 'APPROVAL' && task.status === 'OPEN'}
      >
        <Standing task={task} />
      </AboutRecord>
      {decided && (
        <Box sx={{ display: 'grid', gap: 4, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Opinions recordId={task.recordId} />
        </Box>
      )}
    </Box>
  );
}

/** What stands in the way of agreeing, and what agreeing would let pass. */
function Standing({ task }: { task: TaskRecord }) {
  const translate = useTranslate();
  const { approve } = useVerdicts(task);
  if (task.status !== 'OPEN' || !approve) return null;
  return (
    <>
      {approve.refusals.length > 0 && (
        <Box role="note" sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="h3" component="p">
            {translate('tw.task.cannot_agree', { smart_count: approve.refusals.length })}
          </Typography>
          <Refusals of={approve.refusals} />
        </Box>
      )}
      {approve.warnings.length > 0 && (
        <Box role="note" sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="h3" component="p">
            {translate('tw.task.look_out')}
          </Typography>
          <Refusals of={approve.warnings} tone="amber" />
        </Box>
      )}
    </>
  );
}
