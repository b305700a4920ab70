import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'ra-core';
import { Faint } from './Money.tsx';
import { useWords } from './use-words.ts';

const day = 86_400_000;
const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** Today where the company is, `YYYY-MM-DD`. */
export const today = (): string => shanghai.format(new Date());
/** The day so many days from today. */
export const daysAhead = (days: number): string => shanghai.format(new Date(Date.now() + days * day));
export const daysFromToday = (date: string): number =>
  Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today()}T00:00:00Z`)) / day);

/** The calendar day and, for a moment, its time — where the company is. */
export const exactly = (value: string): string => (value.length === 10 ? value : minute.format(new Date(value)));
const dayOf = (value: string): string => (value.length === 10 ? value : shanghai.format(new Date(value)));

/** 日期 — near days are said relative to today, the exact one on hover; what is past its day and still open says how late, in red. */
export function BusinessDate({
  value,
  due,
  exact,
}: {
  value: string | null | undefined;
  due?: boolean;
  exact?: boolean;
}) {
  const { locale } = useWords();
  const translate = useTranslate();
  if (!value) return <Faint />;
  const away = daysFromToday(dayOf(value));
  const late = due && away < 0;
  const near = Math.abs(away) <= 10 && !exact;
  const said = late
    ? translate('tw.date.late', { smart_count: -away })
    : near
      ? new Intl.RelativeTimeFormat(locale === 'zh' ? 'zh-CN' : 'en', { numeric: 'auto' }).format(away, 'day')
      : dayOf(value);
  const full = exactly(value);
  return (
    <Tooltip title={said === full ? '' : full}>
      <Box
        component="time"
        dateTime={value}
        sx={(theme) => ({
          whiteSpace: 'nowrap',
          fontVariantNumeric: 'tabular-nums',
          ...(late && { color: theme.palette.tone.red.ink, fontWeight: 500 }),
        })}
      >
        {exact ? full : said}
      </Box>
    </Tooltip>
  );
}
