import DeleteOutline from '@mui/icons-material/DeleteOutlineOutlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ApiError } from '../api/api-error.ts';
import { fetchGraphql } from '../api/fetch-graphql.ts';
import { type RecordType, resourceOf } from '../api/names.ts';
import { operationsOf } from '../api/record.ts';
import { Refusals } from './Refusals.tsx';
import { useWords } from './use-words.ts';

/** 删除 — asks first; a record that others depend on is refused by the API, which says why. */
export function DeleteButton({ type, record }: { type: RecordType; record: { id: string; version: number } }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const client = useQueryClient();
  const { noun, record: name } = useWords();
  const [asks, setAsks] = useState(false);
  const { mutate, error, isPending } = useMutation<unknown, ApiError>({
    mutationFn: fetchGraphql(operationsOf(type).delete ?? '', { id: record.id, version: record.version }),
    onSuccess: async () => {
      navigate(`/${resourceOf(type)}`);
      client.removeQueries({ queryKey: [`${type}Page`, { id: record.id }] });
      await client.invalidateQueries();
      notify(translate('tw.form.deleted', { name: name(type) }), { type: 'success' });
    },
  });
  return (
    <>
      <Tooltip title={translate('ra.action.delete')}>
        <IconButton aria-label={translate('ra.action.delete')} onClick={() => setAsks(true)}>
          <DeleteOutline sx={{ fontSize: 18 }} />
        </IconButton>
      </Tooltip>
      <Dialog open={asks} onClose={() => setAsks(false)} aria-labelledby="delete-title">
        <DialogTitle id="delete-title" sx={{ fontSize: 16, fontWeight: 600 }}>
          {translate('tw.form.delete', { name: noun(type) })}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 3 }}>
          <Typography>{translate('tw.form.delete_says')}</Typography>
          {error &&
            (error.refusals.length > 0 ? (
              <Refusals of={error.refusals} />
            ) : (
              <Typography color="error" role="alert">
                {error.message}
              </Typography>
            ))}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setAsks(false)}>{translate('ra.action.cancel')}</Button>
          <Button color="error" variant="contained" disabled={isPending} onClick={() => mutate()}>
            {translate('tw.form.delete', { name: noun(type) })}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
