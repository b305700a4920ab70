import Add from '@mui/icons-material/Add';
import DeleteOutline from '@mui/icons-material/DeleteOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputBase from '@mui/material/InputBase';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Typography from '@mui/material/Typography';
import { useDataProvider, useInput, useTranslate } from 'ra-core';
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import { choicesOf, type RecordType, resourceOf, titleOf } from '../api/names.ts';
import { type Field, inputOf, type Row } from '../api/record.ts';
import { grouped, minus, plus, round, times } from '../parts/exact.ts';
import { referenceOf } from '../parts/reference.ts';
import { useWords } from '../parts/use-words.ts';
import { type Problems, problemsOf } from './problems.ts';
import { RecordPicker } from './RecordPicker.tsx';
import { useOwnLines } from './use-own-lines.ts';

type Line = Record<string, unknown>;

interface Props {
  source: string;
  field: Field;
  record?: string | undefined;
  currency?: string | undefined;
  /** Given when the lines come from another document: which one each is, and nothing can be added. */
  fixed?: (line: Line) => ReactNode;
  /** What a new line begins with. */
  blank?: Line;
  /** The record whose command asks: what is not a record of its own is chosen among its lines. */
  within?: { type: string; id: string } | undefined;
  /** A title above says already what they are. */
  titled?: boolean;
}

interface GridProps extends Pick<Props, 'field' | 'record' | 'currency' | 'fixed' | 'blank' | 'within' | 'titled'> {
  lines: readonly Line[];
  onChange: (lines: Line[]) => void;
  problems?: Problems | undefined;
  /** Columns that are said already. */
  without?: readonly string[];
  /** The lines are given: none is added, none goes. */
  given?: boolean;
}

/** For those who hear the page. */
const onlyHeard = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' };

const numeric = new Set(['quantity', 'money', 'percent', 'decimal', 'int']);
const wide: Record<string, string> = {
  id: 'minmax(200px, 2.4fr)',
  text: 'minmax(110px, 1.2fr)',
  enum: 'minmax(120px, 1.2fr)',
  date: '136px',
  boolean: '84px',
  money: 'minmax(100px, 1fr)',
  quantity: 'minmax(84px, .8fr)',
  percent: '76px',
  int: '76px',
  decimal: '90px',
};

/** 行金额 — as it will come out, while typing; the API decides. */
export const amountOf = (line: Line): string | undefined => {
  const { quantity, unitPrice, discountPercent } = line as Record<string, string | undefined>;
  if (!quantity || !unitPrice) return undefined;
  return round(times(times(quantity, unitPrice), times(minus('100', discountPercent ?? '0'), '0.01')), 2);
};

/** 行编辑 — a grid like a spreadsheet: Tab goes right, Enter goes down and makes a new line at the end, a pasted block fills rows. */
export function LinesInput({ source, fixed, blank, ...rest }: Props) {
  const { field: control, fieldState } = useInput({
    source,
    defaultValue: fixed || !rest.field.required ? [] : [blank ?? {}],
  });
  return (
    <LinesGrid
      {...rest}
      {...(fixed && { fixed })}
      {...(blank && { blank })}
      lines={Array.isArray(control.value) ? control.value : []}
      onChange={control.onChange}
      problems={problemsOf(fieldState.error)}
    />
  );
}

/** 行格 — the grid itself, over lines held elsewhere. */
export function LinesGrid({
  field,
  record,
  currency,
  fixed: told,
  blank = {},
  within,
  lines,
  onChange,
  problems,
  without = [],
  given = false,
  titled = false,
}: GridProps) {
  const { field: name, word, locale } = useWords();
  const translate = useTranslate();
  const provider = useDataProvider();
  const own = useOwnLines(within);
  const picks = (key: string) => Boolean(referenceOf(key, record)) || own.named(key) !== undefined;
  // Read from the record, a line says which product it is about where its input cannot.
  const fixed =
    told ??
    (Object.entries(inputOf(field.of ?? '')).some(([key, each]) => each.kind === 'id' && key !== 'id' && !picks(key)) &&
    !inputOf(field.of ?? '')['productId'] &&
    lines.some((line) => line['product'])
      ? (line: Line) => titleOf(line['product'] as Row | undefined, locale)
      : undefined);
  const columns = Object.entries(inputOf(field.of ?? ''))
    .filter(
      ([key, each]) =>
        key !== 'id' &&
        !without.includes(key) &&
        (!fixed || each.kind !== 'id') &&
        (each.kind !== 'id' || picks(key)) &&
        each.kind !== 'inputs',
    )
    .sort(([a, left], [b, right]) => rank(a, left) - rank(b, right));
  const priced = columns.some(([key]) => key === 'unitPrice');
  const template = [
    fixed && 'minmax(200px, 2.4fr)',
    ...columns.map(([, each]) => (each.list ? wide['id'] : wide[each.kind]) ?? '1fr'),
    priced && 'minmax(100px, 1fr)',
    !given && '36px',
  ]
    .filter(Boolean)
    .join(' ');
  const change = (at: number, patch: Line) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...patch } : line)));
  const add = () => onChange([...lines, { ...blank }]);
  const total = lines.reduce((sum, line) => plus(sum, amountOf(line) ?? '0'), '0');

  const move = (event: KeyboardEvent<HTMLElement>, at: number, key: string) => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const grid = event.currentTarget.closest('[data-lines]');
    const next = at + (event.key === 'ArrowUp' ? -1 : 1);
    if (next >= lines.length && event.key === 'Enter' && !fixed && !given) add();
    requestAnimationFrame(() => grid?.querySelector<HTMLElement>(`[data-cell="${next}.${key}"] input`)?.focus());
  };
  /** Records named in what was pasted: taken when exactly one has that code, number or name. */
  const lookUp = async (filled: Line[], wanted: readonly { at: number; name: string; text: string }[]) => {
    const found = await Promise.all(
      wanted.map(async ({ at, name: key, text }) => {
        const to = referenceOf(key, record);
        if (!to) return undefined;
        const { data: rows } = await provider.getList<Row>(resourceOf(to), {
          filter: { q: text },
          pagination: { page: 1, perPage: 20 },
          sort: { field: 'id', order: 'DESC' },
        });
        const exact = rows.filter((row) => [row['code'], row['number'], row['name'], row['nameEn']].includes(text));
        const row = exact.length === 1 ? exact[0] : rows.length === 1 ? rows[0] : undefined;
        return row && { at, patch: { [key]: row.id, ...learnt(row, filled[at] ?? {}, columns) } };
      }),
    );
    const taken = found.filter((each) => each !== undefined);
    if (taken.length === 0) return;
    onChange(
      filled.map((line, at) =>
        Object.assign({ ...line }, ...taken.filter((each) => each.at === at).map((each) => each.patch)),
      ),
    );
  };
  const paste = (event: ClipboardEvent<HTMLElement>, at: number, key: string) => {
    const rows = event.clipboardData
      .getData('text')
      .replace(/\r/g, '')
      .replace(/\n$/, '')
      .split('\n')
      .map((row) => row.split('\t'));
    if (rows.length === 1 && rows[0]?.length === 1) return;
    event.preventDefault();
    const from = columns.findIndex(([each]) => each === key);
    const filled = [...lines];
    const wanted: { at: number; name: string; text: string }[] = [];
    rows.forEach((cells, down) => {
      if ((fixed || given) && at + down >= lines.length) return;
      const line: Line = { ...(filled[at + down] ?? blank) };
      cells.forEach((cell, right) => {
        const column = columns[from + right];
        if (!column || cell.trim() === '') return;
        const [name, { kind, of, list }] = column;
        if (kind === 'boolean') return;
        if (kind === 'id') wanted.push({ at: at + down, name, text: cell.trim() });
        else if (kind === 'enum' && list)
          line[name] = cell
            .split(/[,，、;；]\s*/)
            .map((each) => choiceNamed(of ?? '', each.trim()))
            .filter((each) => each !== undefined);
        else if (kind === 'enum') line[name] = choiceNamed(of ?? '', cell.trim()) ?? line[name];
        else line[name] = numeric.has(kind) ? cell.normalize('NFKC').replace(/[,\s]/g, '') : cell.trim();
      });
      filled[at + down] = line;
    });
    onChange(filled);
    void lookUp(filled, wanted);
  };

  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography component="legend" variant="h3" sx={titled ? onlyHeard : { mb: 2 }}>
        {name(field)}
      </Typography>
      <Box
        sx={{ overflowX: 'auto', border: 1, borderColor: 'line', borderRadius: '6px' }}
        // Without lines nothing in it takes the focus, and it may be wider than a phone.
        {...(lines.length === 0 && { tabIndex: 0, role: 'region', 'aria-label': name(field) })}
      >
        <Box role="table" data-lines sx={{ minWidth: 'min-content' }}>
          <Box
            role="row"
            sx={{
              display: 'grid',
              gridTemplateColumns: template,
              borderBottom: 1,
              borderColor: 'line',
              color: 'text.secondary',
              fontSize: 12,
              '& > *': { p: '6px 8px' },
            }}
          >
            {fixed && <Box role="columnheader">{translate('tw.lines.of')}</Box>}
            {columns.map(([key, each]) => (
              <Box role="columnheader" key={key} sx={{ textAlign: numeric.has(each.kind) ? 'right' : 'left' }}>
                {name(each)}
                {each.required ? ' *' : ''}
              </Box>
            ))}
            {priced && (
              <Box role="columnheader" sx={{ textAlign: 'right' }}>
                {translate('tw.lines.amount')}
              </Box>
            )}
            {!given && <Box role="columnheader" />}
          </Box>
          {lines.map((line, at) => (
            <Box
              role="row"
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id until they are saved; their place is what they are
              key={at}
              sx={{
                display: 'grid',
                gridTemplateColumns: template,
                alignItems: 'center',
                minHeight: 36,
                '&:not(:last-of-type)': { borderBottom: 1, borderColor: 'line' },
                '& > *': { minWidth: 0 },
              }}
            >
              {fixed && (
                <Box role="cell" sx={{ px: 2, fontSize: 13 }}>
                  {fixed(line)}
                </Box>
              )}
              {columns.map(([key, each]) => {
                const wrong = problems?.rows[at]?.[key];
                const label = `${name(each)} ${at + 1}`;
                const value = line[key] as string | number | null | undefined;
                return (
                  <Box
                    role="cell"
                    key={key}
                    data-cell={`${at}.${key}`}
                    title={wrong}
                    onPaste={(event) => paste(event, at, key)}
                    sx={{
                      height: '100%',
                      display: 'flex',
                      alignItems: 'center',
                      '&:focus-within': { boxShadow: (theme) => `inset 0 0 0 2px ${theme.palette.primary.main}` },
                      ...(wrong && { boxShadow: (theme) => `inset 0 0 0 1px ${theme.palette.tone.red.solid}` }),
                    }}
                  >
                    {each.kind === 'id' && own.named(key) && !referenceOf(key, record) ? (
                      <Choice
                        label={label}
                        value={value as string}
                        choices={own.named(key) ?? []}
                        onPick={(chosen) => change(at, { [key]: chosen })}
                      />
                    ) : each.kind === 'id' ? (
                      <RecordPicker
                        type={referenceOf(key, record) as RecordType}
                        value={value as string}
                        label={label}
                        onPick={(row) => change(at, { [key]: row?.id ?? null, ...learnt(row, line, columns) })}
                      />
                    ) : each.kind === 'enum' && each.list ? (
                      <Choices
                        label={label}
                        value={line[key] as readonly string[] | null | undefined}
                        choices={Object.keys(choicesOf(each.of ?? '')).map((id) => ({
                          id,
                          name: word(each.of ?? '', id),
                        }))}
                        onPick={(chosen) => change(at, { [key]: chosen })}
                      />
                    ) : each.kind === 'enum' ? (
                      <Choice
                        label={label}
                        value={value as string}
                        choices={Object.keys(choicesOf(each.of ?? '')).map((id) => ({
                          id,
                          name: word(each.of ?? '', id),
                        }))}
                        onPick={(chosen) => change(at, { [key]: chosen })}
                      />
                    ) : each.kind === 'boolean' ? (
                      <Choice
                        label={label}
                        value={line[key] === undefined || line[key] === null ? null : String(line[key])}
                        choices={['true', 'false'].map((id) => ({ id, name: translate(`ra.boolean.${id}`) }))}
                        onPick={(chosen) => change(at, { [key]: chosen === null ? null : chosen === 'true' })}
                      />
                    ) : (
                      <InputBase
                        fullWidth
                        type={each.kind === 'date' ? 'date' : 'text'}
                        value={value ?? ''}
                        onChange={(event) => {
                          const text = numeric.has(each.kind)
                            ? event.target.value.normalize('NFKC').replace(/[,\s]/g, '')
                            : event.target.value;
                          change(at, {
                            [key]: text === '' ? null : each.kind === 'int' && /^\d+$/.test(text) ? Number(text) : text,
                          });
                        }}
                        onKeyDown={(event) => move(event, at, key)}
                        inputProps={{
                          'aria-label': label,
                          'aria-invalid': Boolean(wrong),
                          inputMode: numeric.has(each.kind) ? 'decimal' : 'text',
                          style: {
                            padding: '6px 8px',
                            fontSize: 13,
                            textAlign: numeric.has(each.kind) ? 'right' : 'left',
                          },
                        }}
                      />
                    )}
                  </Box>
                );
              })}
              {priced && (
                <Box role="cell" sx={{ textAlign: 'right', px: 2, fontSize: 13, color: 'text.secondary' }}>
                  {amountOf(line) === undefined ? '—' : grouped(amountOf(line), 2)}
                </Box>
              )}
              {!given && (
                <Box role="cell">
                  <IconButton
                    aria-label={translate('tw.lines.remove', { at: at + 1 })}
                    onClick={() => onChange(lines.filter((_, index) => index !== at))}
                  >
                    <DeleteOutline sx={{ fontSize: 17 }} />
                  </IconButton>
                </Box>
              )}
            </Box>
          ))}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', mt: 2 }}>
        {fixed || given ? (
          <span />
        ) : (
          <Button startIcon={<Add />} onClick={add}>
            {translate('tw.lines.add')}
          </Button>
        )}
        {priced && (
          <Typography variant="body1" aria-live="polite">
            {translate('tw.lines.total')} <b>{grouped(total, 2)}</b> {currency}
          </Typography>
        )}
      </Box>
      {problems?.message && (
        <Typography variant="caption" color="error" role="alert">
          {problems.message}
        </Typography>
      )}
    </Box>
  );
}

/** A choice of a few, inside a cell. */
function Choice({
  label,
  value,
  choices,
  onPick,
}: {
  label: string;
  value: string | null | undefined;
  choices: readonly { id: string; name: string }[];
  onPick: (id: string | null) => void;
}) {
  return (
    <Select
      variant="standard"
      disableUnderline
      fullWidth
      value={value ?? ''}
      onChange={(event) => onPick(event.target.value || null)}
      inputProps={{ 'aria-label': label }}
      sx={{ px: 2, fontSize: 13 }}
    >
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </Select>
  );
}

/** Several of a few, inside a cell. */
function Choices({
  label,
  value,
  choices,
  onPick,
}: {
  label: string;
  value: readonly string[] | null | undefined;
  choices: readonly { id: string; name: string }[];
  onPick: (ids: string[]) => void;
}) {
  const translate = useTranslate();
  return (
    <Select
      multiple
      variant="standard"
      disableUnderline
      fullWidth
      value={[...(value ?? [])]}
      onChange={(event) => onPick([event.target.value].flat())}
      renderValue={(chosen) =>
        chosen.map((id) => choices.find((each) => each.id === id)?.name ?? id).join(translate('tw.list_comma'))
      }
      inputProps={{ 'aria-label': label }}
      sx={{ px: 2, fontSize: 13 }}
    >
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </Select>
  );
}

const order = [
  'nameZh',
  'nameEn',
  'roles',
  'productId',
  'contractLineId',
  'orderLineId',
  'kind',
  'trigger',
  'days',
  'percent',
  'quantity',
  'unitPrice',
  'discountPercent',
  'taxRatePercent',
  'amount',
];
const rank = (key: string, { kind }: Field): number => {
  const at = order.indexOf(key);
  return at >= 0 ? at : kind === 'id' ? 0 : kind === 'text' ? 50 : 40;
};

/** What a chosen product says of the line: its list price and tax rate, unless something is typed already. */
const learnt = (row: Line | undefined, line: Line, columns: [string, Field][]): Line => {
  const knows = (key: string) => columns.some(([each]) => each === key);
  return {
    ...(knows('unitPrice') && row?.['listPrice'] && !line['unitPrice'] ? { unitPrice: row['listPrice'] } : {}),
    ...(knows('taxRatePercent') && row?.['taxRatePercent'] && !line['taxRatePercent']
      ? { taxRatePercent: row['taxRatePercent'] }
      : {}),
  };
};

/** A choice by its code or its word in either language. */
const choiceNamed = (of: string, text: string): string | undefined =>
  Object.entries(choicesOf(of)).find(([code, { zh, en }]) =>
    [code, zh, en].some((each) => each.toLowerCase() === text.toLowerCase()),
  )?.[0];
