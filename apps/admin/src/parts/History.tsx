import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { wordOf } from '../api/names.ts';
import { commandWord, shapeOf } from '../api/record.ts';
import { type RecordHistoryQuery, useRecordHistoryQuery } from '../generated/operations.ts';
import { exactly } from './BusinessDate.tsx';
import { grouped, isDecimal, placesOf } from './exact.ts';
import { useWords } from './use-words.ts';

type Change = RecordHistoryQuery['changes'][number];

const technical = new Set(['id', 'version', 'createdAt', 'updatedAt', 'searchText', 'position']);
const record = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** 履历 — who did what and when, in sentences, with what it was before and is after. */
export function History({
  type,
  id,
  first = 50,
  brief,
}: {
  type: string;
  id: string;
  first?: number;
  brief?: boolean;
}) {
  const translate = useTranslate();
  const [count, setCount] = useState(first);
  const { data, isPending } = useRecordHistoryQuery({ entity: type, id, first: count, offset: 0 });
  if (isPending)
    return (
      <Box sx={{ display: 'grid', gap: 2 }}>
        {['a', 'b', 'c'].map((each) => (
          <Skeleton key={each} height={20} />
        ))}
      </Box>
    );
  const changes = data?.changes ?? [];
  if (changes.length === 0)
    return (
      <Typography variant="body2" color="textSecondary">
        {translate('tw.history.none')}
      </Typography>
    );
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: brief ? 2 : 4 }}>
      {changes.map((each) => (
        <Entry key={each.id} type={type} change={each} brief={brief ?? false} />
      ))}
      {!brief && changes.length === count && count < 200 && (
        <Button onClick={() => setCount(200)}>{translate('tw.history.more')}</Button>
      )}
    </Box>
  );
}

function Entry({ type, change, brief }: { type: string; change: Change; brief: boolean }) {
  const { locale } = useWords();
  const translate = useTranslate();
  const fields = shapeOf(type).fields;
  const changed = record(change.changes) ? Object.entries(change.changes) : [];
  const state = changed.find(([name]) => name === 'status')?.[1];
  const to = Array.isArray(state) ? state[1] : undefined;
  const word = (name: string, value: unknown): string => say(type, name, value, locale, translate);
  const verb =
    commandWord(change.command, locale) ??
    translate(`tw.history.${change.action.toLowerCase()}`, { _: change.command });
  const shown = changed.filter(
    ([name]) => name !== 'status' && !technical.has(name) && (fields[name] || fields[name.replace(/Id$/, '')]),
  );
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: brief ? '1fr' : '132px 1fr', columnGap: 4 }}>
      <Typography variant="caption" color="textSecondary" sx={{ order: brief ? 2 : 0, lineHeight: '20px' }}>
        {exactly(change.at)}
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2">
          <b>{(locale === 'en' && change.actorNameEn) || change.actorName}</b>
          {locale === 'en' && ':'} {verb}
          {to !== undefined && to !== null && <> → {word('status', to)}</>}
          {change.reason && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {' '}
              · {change.reason}
            </Box>
          )}
        </Typography>
        {!brief && change.action !== 'CREATE' && shown.length > 0 && (
          <Box component="ul" sx={{ m: 0, pl: 4, color: 'text.secondary', fontSize: 12 }}>
            {shown.map(([name, pair]) => {
              const [before, after] = Array.isArray(pair) ? pair : [undefined, pair];
              const field = fields[name] ?? fields[name.replace(/Id$/, '')];
              return (
                <li key={name}>
                  {field?.[locale] ?? name}: {word(name, before)} →{' '}
                  <Box component="span" sx={{ color: 'text.primary' }}>
                    {word(name, after)}
                  </Box>
                </li>
              );
            })}
          </Box>
        )}
      </Box>
    </Box>
  );
}

function say(
  type: string,
  name: string,
  value: unknown,
  locale: 'zh' | 'en',
  translate: ReturnType<typeof useTranslate>,
): string {
  if (value === null || value === undefined || value === '') return '—';
  const field = shapeOf(type).fields[name];
  if (field?.kind === 'enum' && field.of) return wordOf(field.of, String(value), locale);
  if (typeof value === 'boolean') return translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
  if (field && ['money', 'quantity', 'percent', 'decimal'].includes(field.kind) && isDecimal(String(value)))
    return grouped(String(value), field.kind === 'money' ? placesOf(undefined) : 0);
  if (typeof value === 'object') return translate('tw.history.changed');
  const text = String(value);
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)) return '…';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
