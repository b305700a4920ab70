import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { type NotificationPayload, useNotificationContext, useTranslate } from 'ra-core';
import { useCallback, useEffect, useState } from 'react';
import { undoLast, usePending } from './undo.ts';

const tones = { success: 'green', error: 'red', warning: 'amber', info: 'blue' } as const;
const restMs = 5_000;

/** 消息 — what has happened, said once below and gone by itself; a deletion can be taken back while it stands there. */
export function Notices() {
  const translate = useTranslate();
  const { notifications, takeNotification } = useNotificationContext();
  const [shown, show] = useState<NotificationPayload>();
  const pending = usePending();
  useEffect(() => {
    if (notifications.length === 0) return;
    const next = takeNotification();
    if (next) show(next);
  }, [notifications, takeNotification]);
  const close = useCallback(() => show(undefined), []);
  useEffect(() => {
    if (!shown || shown.type === 'error') return;
    const timer = setTimeout(close, shown.notificationOptions?.autoHideDuration ?? restMs);
    return () => clearTimeout(timer);
  }, [shown, close]);
  const said = pending?.said ?? shown?.message;
  const tone = pending ? 'amber' : tones[(shown?.type as keyof typeof tones | undefined) ?? 'info'];
  return (
    <Box
      role="status"
      aria-live="polite"
      sx={{ position: 'fixed', left: 0, right: 0, bottom: 16, zIndex: 1500, display: 'grid', justifyItems: 'center' }}
    >
      {said && (
        <Box
          sx={(theme) => ({
            display: 'flex',
            alignItems: 'center',
            gap: 3,
            minHeight: 44,
            maxWidth: 'min(640px, calc(100vw - 24px))',
            pl: 4,
            pr: 2,
            py: 1,
            borderRadius: '8px',
            border: 1,
            borderColor: 'line',
            borderLeft: `4px solid ${theme.palette.tone[tone].solid}`,
            backgroundColor: 'background.paper',
            boxShadow: '0 8px 24px rgba(0,0,0,.18)',
            fontSize: 14,
          })}
        >
          <span>
            {typeof said === 'string' ? translate(said, { _: said, ...shown?.notificationOptions?.messageArgs }) : said}
          </span>
          {pending ? (
            <Button onClick={undoLast}>{translate('ra.action.undo')}</Button>
          ) : (
            <IconButton aria-label={translate('ra.action.close')} onClick={close}>
              <Close sx={{ fontSize: 16 }} />
            </IconButton>
          )}
        </Box>
      )}
    </Box>
  );
}
