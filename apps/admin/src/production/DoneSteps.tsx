import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useInput, useTranslate } from 'ra-core';
import type { PlanRecord } from './ProductionPlanShow.tsx';

/** 完成工序 — operations of the plan that are done now. */
export function DoneSteps({ plan }: { plan: PlanRecord }) {
  const translate = useTranslate();
  const { field } = useInput({ source: 'stepsDone', defaultValue: [] });
  const done: string[] = Array.isArray(field.value) ? field.value : [];
  const open = plan.steps.filter((each) => !each.doneOn);
  if (open.length === 0) return null;
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, display: 'grid' }}>
      <Typography component="legend" variant="h3">
        {translate('tw.production.steps_done')}
      </Typography>
      {open.map((each) => (
        <FormControlLabel
          key={each.id}
          control={
            <Checkbox
              size="small"
              checked={done.includes(each.id)}
              onChange={(_, checked) =>
                field.onChange(checked ? [...done, each.id] : done.filter((id) => id !== each.id))
              }
            />
          }
          label={`${each.position} · ${each.operation}`}
        />
      ))}
    </Box>
  );
}
