import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import type { TaskVerdict } from '../generated/operations.ts';
import { chainSteps } from './chain-steps.ts';
import { DecideDialog } from './DecideDialog.tsx';
import type { TaskRecord } from './TaskShow.tsx';
import { useVerdicts } from './use-verdicts.ts';

/** 决定 — agree, return to an earlier step, reject; what the document does not allow now is greyed, its reasons stand beside it. */
export function Decisions({ task }: { task: TaskRecord }) {
  const translate = useTranslate();
  const [verdict, setVerdict] = useState<TaskVerdict>();
  const { approve, reject, back } = useVerdicts(task);
  if (task.kind !== 'APPROVAL' || task.status !== 'OPEN') return null;
  const earlier = chainSteps(task.approval?.steps).slice(0, task.stepIndex ?? 0);
  return (
    <Box sx={{ display: 'flex', gap: 2 }}>
      <Button variant="contained" disabled={approve?.allowed === false} onClick={() => setVerdict('APPROVE')}>
        {translate('tw.task.approve', { smart_count: 1 })}
      </Button>
      {earlier.length > 0 && (
        <Button variant="outlined" disabled={back?.allowed === false} onClick={() => setVerdict('RETURN')}>
          {translate('tw.task.return', { smart_count: 1 })}
        </Button>
      )}
      <Button variant="outlined" disabled={reject?.allowed === false} onClick={() => setVerdict('REJECT')}>
        {translate('tw.task.reject', { smart_count: 1 })}
      </Button>
      {verdict && (
        <DecideDialog ids={[task.id]} verdict={verdict} earlier={earlier} onClose={() => setVerdict(undefined)} />
      )}
    </Box>
  );
}
