import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import type { Refusal } from '../api/api-error.ts';
import { type DecideTasksMutation, type TaskVerdict, useDecideTasksMutation } from '../generated/operations.ts';
import { Refusals } from '../parts/Refusals.tsx';
import { useWords } from '../parts/use-words.ts';
import type { ChainStep } from './chain-steps.ts';

interface Props {
  ids: readonly string[];
  verdict: TaskVerdict;
  /** The steps it can be returned to. */
  earlier?: readonly ChainStep[];
  onClose: () => void;
  onDone?: () => void;
}

/** 审批意见 — one opinion for one task or for many; what could not be decided says why, the rest stands. */
export function DecideDialog({ ids, verdict, earlier = [], onClose, onDone }: Props) {
  const translate = useTranslate();
  const phone = useMediaQuery('(max-width:599px)');
  const notify = useNotify();
  const client = useQueryClient();
  const { locale } = useWords();
  const [opinion, setOpinion] = useState('');
  const [step, setStep] = useState(0);
  const [failed, setFailed] = useState<DecideTasksMutation['results']>([]);
  const { mutateAsync, isPending, error } = useDecideTasksMutation();
  const verb = verdict.toLowerCase();
  const submit = async () => {
    const { results } = await mutateAsync({
      decisions: ids.map((taskId) => ({
        taskId,
        decision: verdict,
        ...(opinion.trim() && { opinion: opinion.trim() }),
        ...(verdict === 'RETURN' && { step }),
      })),
    });
    await client.invalidateQueries();
    const bad = results.filter((each) => !each.ok);
    const good = results.length - bad.length;
    if (good > 0) notify(translate(`tw.task.${verb}_done`, { smart_count: good }), { type: 'success' });
    onDone?.();
    if (bad.length === 0) onClose();
    else setFailed(bad);
  };
  return (
    <Dialog open onClose={onClose} fullWidth fullScreen={phone} maxWidth="sm" aria-labelledby="decide-title">
      <DialogTitle id="decide-title" sx={{ fontSize: 16, fontWeight: 600 }}>
        {translate(`tw.task.${verb}`, { smart_count: ids.length })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3 }}>
        <Typography color="textSecondary">{translate(`tw.task.${verb}_says`, { smart_count: ids.length })}</Typography>
        {verdict === 'RETURN' && (
          <TextField
            select
            label={translate('tw.task.return_to')}
            value={step}
            onChange={(event) => setStep(Number(event.target.value))}
            sx={{ mt: 1 }}
          >
            {earlier.map(({ name }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps are told by their place
              <MenuItem key={at} value={at}>
                {at + 1} · {name[locale]}
              </MenuItem>
            ))}
          </TextField>
        )}
        <TextField
          autoFocus
          multiline
          minRows={2}
          label={translate('tw.task.opinion')}
          required={verdict !== 'APPROVE'}
          value={opinion}
          onChange={(event) => setOpinion(event.target.value)}
          sx={{ mt: 1 }}
        />
        {error && (
          <Typography role="alert" color="error">
            {error.message}
          </Typography>
        )}
        {failed.length > 0 && (
          <Box role="alert" sx={{ display: 'grid', gap: 2 }}>
            <Typography variant="h3" component="p">
              {translate('tw.task.not_decided', { smart_count: failed.length })}
            </Typography>
            {failed.map((each) => (
              <Box key={each.taskId}>
                {Array.isArray(each.refusals) && each.refusals.length > 0 ? (
                  <Refusals of={each.refusals as Refusal[]} />
                ) : (
                  each.message
                )}
              </Box>
            ))}
          </Box>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button onClick={onClose}>{translate(failed.length > 0 ? 'ra.action.close' : 'ra.action.cancel')}</Button>
        {failed.length === 0 && (
          <Button
            variant="contained"
            disabled={isPending || (verdict !== 'APPROVE' && opinion.trim() === '')}
            onClick={() => void submit().catch(() => undefined)}
          >
            {translate(`tw.task.${verb}`, { smart_count: ids.length })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
