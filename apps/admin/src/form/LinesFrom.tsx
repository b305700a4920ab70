import Typography from '@mui/material/Typography';
import { useInput, useTranslate } from 'ra-core';
import { useEffect, useRef } from 'react';
import { titleOf } from '../api/names.ts';
import { grouped } from '../parts/exact.ts';
import { useWords } from '../parts/use-words.ts';
import { LinesInput } from './LinesInput.tsx';
import { useReady } from './use-ready.ts';

/** 可取行 — a line of the document before, and how much of it is left. */
export interface Remaining {
  id: string;
  product: Record<string, unknown> | null | undefined;
  left: string;
  fields?: Record<string, unknown>;
}

interface Props {
  source: string;
  /** The input type of a line. */
  of: string;
  /** The field of a line that names the line before. */
  link: string;
  remaining: readonly Remaining[] | undefined;
  currency?: string | undefined;
}

/** 承前行 — the lines of the document before with what is left of each, to be taken in whole or in part. */
export function LinesFrom({ source, of, link, remaining, currency }: Props) {
  const translate = useTranslate();
  const { locale } = useWords();
  const { field } = useInput({ source, defaultValue: [] });
  const ready = useReady();
  const offered = useRef<string>(undefined);
  const key = remaining?.map((each) => each.id).join();
  // Another document before: its lines take the place of those of the one chosen first.
  useEffect(() => {
    if (!ready || !remaining || key === undefined || offered.current === key) return;
    offered.current = key;
    field.onChange(
      remaining
        .filter((each) => Number(each.left) > 0)
        .map((each) => ({ [link]: each.id, quantity: each.left, ...each.fields })),
    );
  }, [ready, remaining, key, link, field]);
  if (!remaining) return <Typography color="textSecondary">{translate('tw.lines.choose_first')}</Typography>;
  if (remaining.every((each) => Number(each.left) <= 0))
    return <Typography color="textSecondary">{translate('tw.lines.nothing_left')}</Typography>;
  const known = new Map(remaining.map((each) => [each.id, each]));
  return (
    <LinesInput
      source={source}
      field={{
        kind: 'inputs',
        of,
        list: true,
        required: true,
        zh: translate('tw.lines.lines'),
        en: translate('tw.lines.lines'),
      }}
      currency={currency}
      fixed={(line) => {
        const from = known.get(String(line[link]));
        return (
          <span title={titleOf(from?.product, locale)}>
            {titleOf(from?.product, locale)}{' '}
            <Typography component="span" variant="caption" color="textSecondary">
              {translate('tw.lines.left', { left: grouped(from?.left ?? '0') })}
            </Typography>
          </span>
        );
      }}
    />
  );
}
