import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, useNotify, useTranslate } from 'ra-core';
import { Fragment, type ReactNode, useState } from 'react';
import { ApiError, type Refusal } from '../api/api-error.ts';
import { type Carried, carryOut } from '../api/carry-out.ts';
import { inputOf } from '../api/record.ts';
import { DerivedInput } from '../form/DerivedInput.tsx';
import { LinesInput } from '../form/LinesInput.tsx';
import type { Offer } from './Commands.tsx';
import { Refusals } from './Refusals.tsx';
import { useRecordName, useRecordStory } from './use-record-story.ts';

interface Props {
  type: string;
  record: { id: string; version: number };
  offer: Offer;
  /** Inputs of their own instead of derived ones, by the name of the field. */
  own: Record<string, ReactNode>;
  /** What the input begins with. */
  begun?: Record<string, unknown> | undefined;
  onClose: () => void;
}

/** 命令对话 — what will happen, what it asks for, and when it is refused, why: in place, with numbers, rule and who can clear it. */
export function CommandDialog({ type, record, offer, own, begun, onClose }: Props) {
  const translate = useTranslate();
  const phone = useMediaQuery('(max-width:599px)');
  const notify = useNotify();
  const client = useQueryClient();
  const story = useRecordStory();
  const nameOf = useRecordName();
  const { mutateAsync, isPending } = useMutation<unknown, ApiError, Carried>({
    mutationFn: (carried) => carryOut(offer.name, carried),
  });
  const [refusals, setRefusals] = useState<readonly Refusal[]>(offer.allowed ? [] : offer.refusals);
  const [trouble, setTrouble] = useState<string>();
  const fields = Object.entries(offer.input ? inputOf(offer.input) : {});

  const submit = async (values: Record<string, unknown>) => {
    setTrouble(undefined);
    setRefusals([]);
    const input = Object.fromEntries(
      Object.entries(values).filter(
        ([name, value]) =>
          fields.some(([each, field]) => each === name && (field.required || !isNothing(value))) &&
          value !== '' &&
          value !== undefined &&
          value !== null,
      ),
    );
    try {
      await mutateAsync({ id: record.id, version: record.version, ...(offer.input && { input }) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.refusals.length > 0) setRefusals(error.refusals);
      else setTrouble(error.message);
      if (error.code === 'CONFLICT') {
        await client.invalidateQueries();
        setTrouble(`${error.message} ${translate('tw.conflict.reloaded')}`);
      }
      return error.body.errors;
    }
    await client.invalidateQueries();
    notify(story(type, record.id, offer.label), { type: 'success' });
    onClose();
    return undefined;
  };

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      fullScreen={phone}
      maxWidth={fields.some(([, each]) => each.kind === 'inputs') ? 'md' : 'sm'}
      aria-labelledby="command-title"
    >
      <DialogTitle id="command-title" sx={{ fontSize: 16, fontWeight: 600, pb: 1 }}>
        {offer.label}
      </DialogTitle>
      <Form disableInvalidFormNotification defaultValues={begun ?? {}} onSubmit={submit} sanitizeEmptyValues>
        <DialogContent sx={{ display: 'grid', gap: 4, pt: '4px !important' }}>
          <Box>
            <Typography variant="body1">{nameOf(type, record.id)}</Typography>
            {offer.says && (
              <Typography variant="body1" color="textSecondary">
                {offer.says}
              </Typography>
            )}
          </Box>
          {trouble && (
            <Alert severity="error" variant="outlined">
              {trouble}
            </Alert>
          )}
          {refusals.length > 0 && (
            <Box role="alert" sx={{ display: 'grid', gap: 2 }}>
              <Typography variant="h3" component="p">
                {translate('tw.command.refused', { smart_count: refusals.length })}
              </Typography>
              <Refusals of={refusals} />
            </Box>
          )}
          {offer.warnings.length > 0 && <Refusals of={offer.warnings} tone="amber" />}
          {offer.allowed &&
            fields.map(([name, field]) =>
              own[name] ? (
                <Fragment key={name}>{own[name]}</Fragment>
              ) : field.kind === 'inputs' ? (
                <LinesInput key={name} source={name} field={field} record={type} within={{ type, id: record.id }} />
              ) : (
                <DerivedInput key={name} source={name} field={field} record={type} />
              ),
            )}
        </DialogContent>
        <DialogActions sx={{ px: 6, pb: 4 }}>
          <Button onClick={onClose}>
            {offer.allowed ? translate('ra.action.cancel') : translate('ra.action.close')}
          </Button>
          {offer.allowed && (
            <Button type="submit" variant="contained" disabled={isPending}>
              {offer.label}
            </Button>
          )}
        </DialogActions>
      </Form>
    </Dialog>
  );
}

/** Lines nobody has written: the API does what is usual. */
const isNothing = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
