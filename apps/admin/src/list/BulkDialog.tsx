import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQueryClient } from '@tanstack/react-query';
import { Form, useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { carryOut } from '../api/carry-out.ts';
import { inputOf } from '../api/record.ts';
import { DerivedInput } from '../form/DerivedInput.tsx';
import type { Offer } from '../parts/Commands.tsx';
import { Refusals } from '../parts/Refusals.tsx';
import { useRecordName } from '../parts/use-record-story.ts';

interface Props {
  type: string;
  offer: Offer;
  rows: readonly { id: string; version: number }[];
  onClose: () => void;
  onDone: () => void;
}

/** 批量执行 — one command on many records, one after the other: what is refused says why, the rest stands. */
export function BulkDialog({ type, offer, rows, onClose, onDone }: Props) {
  const translate = useTranslate();
  const phone = useMediaQuery('(max-width:599px)');
  const notify = useNotify();
  const client = useQueryClient();
  const nameOf = useRecordName();
  const [done, setDone] = useState<number>();
  const [failed, setFailed] = useState<readonly { id: string; error: ApiError }[]>([]);
  const fields = Object.entries(offer.input ? inputOf(offer.input) : {}).filter(([, each]) => each.kind !== 'inputs');
  const submit = async (values: Record<string, unknown>) => {
    const input = Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== '' && value !== undefined && value !== null),
    );
    const wrong: { id: string; error: ApiError }[] = [];
    for (const [at, { id, version }] of rows.entries()) {
      setDone(at);
      try {
        await carryOut(offer.name, { id, version, ...(offer.input && { input }) });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        // What is wrong with the input is wrong for all of them.
        if (at === 0 && error.fields.length > 0) {
          setDone(undefined);
          return error.body.errors;
        }
        wrong.push({ id, error });
      }
    }
    setDone(undefined);
    await client.invalidateQueries();
    const good = rows.length - wrong.length;
    if (good > 0) notify(translate('tw.list.bulk_done', { did: offer.label, smart_count: good }), { type: 'success' });
    onDone();
    if (wrong.length === 0) onClose();
    else setFailed(wrong);
    return undefined;
  };
  return (
    <Dialog open onClose={onClose} fullWidth fullScreen={phone} maxWidth="sm" aria-labelledby="bulk-title">
      <DialogTitle id="bulk-title" sx={{ fontSize: 16, fontWeight: 600, pb: 1 }}>
        {offer.label} · {rows.length}
      </DialogTitle>
      <Form disableInvalidFormNotification onSubmit={submit} sanitizeEmptyValues>
        <DialogContent sx={{ display: 'grid', gap: 4, pt: '4px !important' }}>
          {offer.says && <Typography color="textSecondary">{offer.says}</Typography>}
          {done !== undefined && (
            <LinearProgress
              variant="determinate"
              value={(done / rows.length) * 100}
              aria-label={`${done} / ${rows.length}`}
            />
          )}
          {failed.length > 0 ? (
            <Box role="alert" sx={{ display: 'grid', gap: 3 }}>
              <Typography variant="h3" component="p">
                {translate('tw.list.bulk_failed', { smart_count: failed.length })}
              </Typography>
              {failed.map(({ id, error }) => (
                <Box key={id}>
                  <Typography variant="body2">{nameOf(type, id)}</Typography>
                  {error.refusals.length > 0 ? <Refusals of={error.refusals} /> : error.message}
                </Box>
              ))}
            </Box>
          ) : (
            fields.map(([name, field]) => <DerivedInput key={name} source={name} field={field} record={type} />)
          )}
        </DialogContent>
        <DialogActions sx={{ px: 6, pb: 4 }}>
          <Button onClick={onClose}>{translate(failed.length > 0 ? 'ra.action.close' : 'ra.action.cancel')}</Button>
          {failed.length === 0 && (
            <Button type="submit" variant="contained" disabled={done !== undefined}>
              {offer.label}
            </Button>
          )}
        </DialogActions>
      </Form>
    </Dialog>
  );
}
