import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useGetIdentity, useTranslate } from 'ra-core';
import { useEffect, useRef, useState } from 'react';
import { useFormContext, useFormState } from 'react-hook-form';
import { useLocation } from 'react-router-dom';
import { exactly } from '../parts/BusinessDate.tsx';
import { draftOf, dropDraft, keepDraft } from './draft.ts';

const restMs = 400;

/** Under which name a form keeps what is typed: whose, and where. */
export function useDraftKey(): string | undefined {
  const { data: me } = useGetIdentity();
  const { pathname, search } = useLocation();
  return me ? `${me.id} ${pathname}${search}` : undefined;
}

/** 草稿条 — keeps what is typed a moment after it is typed, and puts it back when the form is opened again. */
export function DraftBar() {
  const translate = useTranslate();
  const key = useDraftKey();
  const form = useFormContext();
  const { dirtyFields, isSubmitSuccessful } = useFormState();
  const dirty = Object.keys(dirtyFields).length > 0;
  const [ready, setReady] = useState(false);
  const looked = useRef(false);
  const [restored, setRestored] = useState<string>();

  // The form puts its own values in place after this is drawn for the first time; what was typed comes after them.
  useEffect(() => setReady(true), []);
  useEffect(() => {
    if (!ready || !key || looked.current) return;
    looked.current = true;
    const kept = draftOf(key);
    if (!kept) return;
    // What a draft holds is typed, not given: the form stays unsaved.
    for (const [name, value] of Object.entries(kept.values)) form.setValue(name, value, { shouldDirty: true });
    setRestored(kept.at);
  }, [ready, key, form]);

  useEffect(() => {
    if (!key || !dirty || isSubmitSuccessful) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = setTimeout(() => keepDraft(key, form.getValues()), restMs);
    };
    keep();
    const { unsubscribe } = form.watch(keep);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [key, dirty, isSubmitSuccessful, form]);

  useEffect(() => {
    if (key && isSubmitSuccessful) dropDraft(key);
  }, [key, isSubmitSuccessful]);

  if (!restored || !key) return null;
  return (
    <Box
      role="status"
      sx={(theme) => ({
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        px: 3,
        borderLeft: `3px solid ${theme.palette.tone.amber.solid}`,
        backgroundColor: theme.palette.tone.amber.wash,
        borderRadius: '0 6px 6px 0',
        fontSize: 13,
      })}
    >
      <span>{translate('tw.form.draft', { at: exactly(restored) })}</span>
      <Button
        onClick={() => {
          dropDraft(key);
          form.reset();
          setRestored(undefined);
        }}
      >
        {translate('tw.form.draft_drop')}
      </Button>
    </Box>
  );
}
