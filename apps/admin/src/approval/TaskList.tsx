import Button from '@mui/material/Button';
import { useListContext, useTranslate } from 'ra-core';
import { useState } from 'react';
import type { TaskVerdict } from '../generated/operations.ts';
import { RecordList } from '../list/RecordList.tsx';
import { DecideDialog } from './DecideDialog.tsx';

/** 任务箱 — approvals, things to do and reminders; many can be decided at once. */
export default function TaskList() {
  return (
    <RecordList
      type="Task"
      columns={['title', 'recordType', 'kind', 'status', 'dueAt', 'role', 'assignee', 'createdAt']}
      filters={['status', 'kind', 'recordType', 'dueAt']}
      hidden={['assignee']}
      sort={{ field: 'dueAt', order: 'ASC' }}
      begins={{ mine: true, status: { in: ['OPEN'] } }}
      bulk={<Decide />}
    />
  );
}

function Decide() {
  const translate = useTranslate();
  const { selectedIds, onUnselectItems } = useListContext();
  const [verdict, setVerdict] = useState<TaskVerdict>();
  if (selectedIds.length === 0) return null;
  return (
    <>
      <Button variant="contained" onClick={() => setVerdict('APPROVE')}>
        {translate('tw.task.approve', { smart_count: selectedIds.length })}
      </Button>
      <Button variant="outlined" onClick={() => setVerdict('REJECT')}>
        {translate('tw.task.reject', { smart_count: selectedIds.length })}
      </Button>
      {verdict && (
        <DecideDialog
          ids={selectedIds as string[]}
          verdict={verdict}
          onClose={() => setVerdict(undefined)}
          onDone={onUnselectItems}
        />
      )}
    </>
  );
}
