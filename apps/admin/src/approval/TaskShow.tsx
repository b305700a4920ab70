import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { isRecordType } from '../api/names.ts';
import { type TaskPageQuery, type TaskVerdict, useTaskPageQuery } from '../generated/operations.ts';
import { AboutRecord } from '../parts/AboutRecord.tsx';
import { Panel } from '../parts/Panel.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { DecideDialog } from './DecideDialog.tsx';

type Task = NonNullable<TaskPageQuery['record']>;

/** 任务 — what is to be decided and everything needed for it on one screen. */
export default function TaskShow() {
  const page = useTaskPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="Task"
      page={page}
      without={['title', 'titleEn', 'recordId', 'approval', 'stepIndex']}
      above={(task) => <Subject task={task} />}
      starts={(task) => <Decisions task={task} />}
    />
  );
}

function Subject({ task }: { task: Task }) {
  if (!isRecordType(task.recordType)) return null;
  return (
    <Panel>
      <AboutRecord type={task.recordType} id={task.recordId} />
    </Panel>
  );
}

function Decisions({ task }: { task: Task }) {
  const translate = useTranslate();
  const [verdict, setVerdict] = useState<TaskVerdict>();
  if (task.kind !== 'APPROVAL' || task.status !== 'OPEN') return null;
  return (
    <Box sx={{ display: 'flex', gap: 2 }}>
      <Button variant="contained" onClick={() => setVerdict('APPROVE')}>
        {translate('tw.task.approve', { smart_count: 1 })}
      </Button>
      <Button variant="outlined" onClick={() => setVerdict('REJECT')}>
        {translate('tw.task.reject', { smart_count: 1 })}
      </Button>
      {verdict && <DecideDialog ids={[task.id]} verdict={verdict} onClose={() => setVerdict(undefined)} />}
    </Box>
  );
}
