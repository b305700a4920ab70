import Typography from '@mui/material/Typography';
import { useInput, useTranslate } from 'ra-core';
import { useEffect, useRef } from 'react';
import { LinesGrid } from './LinesInput.tsx';
import { problemsOf } from './problems.ts';
import { useReady } from './use-ready.ts';

type Line = Record<string, unknown>;

/** 所给行 — what a line is about, what it is called, and what it begins with. */
export interface Given {
  key: string;
  label: string;
  fields?: Line | undefined;
}

interface Props {
  source: string;
  /** The input type of a line. */
  of: string;
  /** The field of a line that says what it is about. */
  link: string;
  title: string;
  given: readonly Given[] | undefined;
}

const says = (line: Line, link: string): boolean =>
  Object.entries(line).some(([key, value]) => key !== link && value !== null && value !== undefined && value !== '');

/** 逐项填写 — one row for each thing that can be said something about; rows that say nothing are left out. */
export function LinesGiven({ source, of, link, title, given }: Props) {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source, defaultValue: [] });
  const ready = useReady();
  const begun = useRef(false);
  useEffect(() => {
    if (!ready || begun.current || !given) return;
    begun.current = true;
    const first = given.map((each) => ({ ...each.fields, [link]: each.key })).filter((line) => says(line, link));
    if (first.length > 0) field.onChange(first);
  }, [ready, given, link, field]);
  if (!given) return null;
  if (given.length === 0) return <Typography color="textSecondary">{translate('tw.lines.nothing_left')}</Typography>;
  const written: Line[] = Array.isArray(field.value) ? field.value : [];
  const rows = given.map((each): Line => written.find((line) => line[link] === each.key) ?? { [link]: each.key });
  const wrong = problemsOf(fieldState.error);
  const problems = {
    message: wrong.message,
    rows: rows.map((row) => wrong.rows[written.findIndex((line) => line[link] === row[link])]),
  };
  const labels = new Map(given.map((each) => [each.key, each.label]));
  return (
    <LinesGrid
      field={{ kind: 'inputs', of, list: true, zh: title, en: title }}
      lines={rows}
      onChange={(lines) => field.onChange(lines.filter((line) => says(line, link)))}
      problems={problems}
      fixed={(line) => labels.get(String(line[link]))}
      without={[link]}
      given
    />
  );
}
