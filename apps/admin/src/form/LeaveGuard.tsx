import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useEffect } from 'react';
import { useFormState } from 'react-hook-form';
import { useBlocker } from 'react-router-dom';
import { useDraftKey } from './DraftBar.tsx';
import { dropDraft } from './draft.ts';

/** 离开提醒 — who leaves a form with something unsaved is asked: stay, leave and keep the draft, or leave it all. */
export function LeaveGuard() {
  const translate = useTranslate();
  const key = useDraftKey();
  const { dirtyFields, isSubmitSuccessful } = useFormState();
  const unsaved = Object.keys(dirtyFields).length > 0 && !isSubmitSuccessful;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) {
      blocker.proceed?.();
      return;
    }
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [unsaved, blocker]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog open onClose={() => blocker.reset()} aria-labelledby="leave-title">
      <DialogTitle id="leave-title" sx={{ fontSize: 16, fontWeight: 600 }}>
        {translate('tw.form.leave')}
      </DialogTitle>
      <DialogContent>
        <Typography>{translate('tw.form.leave_says')}</Typography>
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button
          onClick={() => {
            if (key) dropDraft(key);
            blocker.proceed();
          }}
        >
          {translate('tw.form.leave_drop')}
        </Button>
        <Button onClick={() => blocker.proceed()}>{translate('tw.form.leave_keep')}</Button>
        <Button autoFocus variant="contained" onClick={() => blocker.reset()}>
          {translate('tw.form.leave_stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
