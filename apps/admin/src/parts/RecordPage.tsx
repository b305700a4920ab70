import EditOutlined from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import type { ApiError } from '../api/api-error.ts';
import { isRecordType, type RecordType, resourceOf, titleOf } from '../api/names.ts';
import { operationsOf, shapeOf } from '../api/record.ts';
import { sections } from '../form/sections.ts';
import { useCrumb } from '../frame/crumb.tsx';
import type { AttachmentKind, CommandPartsFragment } from '../generated/operations.ts';
import { Commands } from './Commands.tsx';
import { DeleteButton } from './DeleteButton.tsx';
import { Empty } from './Empty.tsx';
import { Facts } from './Facts.tsx';
import { FieldValue } from './FieldValue.tsx';
import { Files } from './Files.tsx';
import { History } from './History.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { keyFigures } from './key-figures.ts';
import { Lines } from './Lines.tsx';
import { OpenTasks } from './OpenTasks.tsx';
import { Panel } from './Panel.tsx';
import { type Paper, Papers } from './Papers.tsx';
import { RecordTitle } from './RecordTitle.tsx';
import { useMay } from './use-may.ts';
import { useRecordId } from './use-record-id.ts';
import { useWords } from './use-words.ts';

type Line = { id: string };
export type PageRecord = { id: string; version: number; commands?: readonly CommandPartsFragment[] };

/** 页签 — a part of a record's page. */
export interface Leaf<R> {
  key: string;
  label: string;
  draw: (record: R) => ReactNode;
  when?: (record: R) => boolean;
}

interface Props<R extends PageRecord> {
  type: RecordType;
  /** What the generated hook of the page answers. */
  page: UseQueryResult<{ record: R | null }, ApiError>;
  /** Figures with a meaning of their own. */
  further?: (record: R) => ReactNode;
  /** Above the tabs: where it stands in the process. */
  above?: (record: R) => ReactNode;
  /** Groups of fields of the first tab; what no group names comes last. */
  groups?: readonly { key: string; label?: string; names: readonly string[] }[];
  /** How lists of the record are drawn; the others are plain tables. */
  lines?: Partial<Record<string, (record: R) => ReactNode>>;
  leaves?: readonly Leaf<R>[];
  /** What one must be allowed to change it. */
  changes?: string;
  /** Inputs of their own for commands that take lines of other documents: command → field → input. */
  inputs?: (record: R) => Record<string, Record<string, ReactNode>>;
  /** What the input of a command begins with, where it changes what is there: command → values. */
  begins?: (record: R) => Record<string, Record<string, unknown>>;
  /** Other things to start from here. */
  starts?: (record: R) => ReactNode;
  /** Fields that stand elsewhere on the page. */
  without?: readonly string[];
  /** It takes files; usually of this kind. */
  files?: AttachmentKind;
  /** Papers that are printed of it. */
  papers?: readonly Paper[];
}

const elsewhere = new Set(['number', 'status', 'customer', 'owner', 'createdAt', 'updatedAt']);

/** 记录页 — title, figures and commands; where it stands; its parts as tabs; tasks and last events beside it. The same for every record. */
export function RecordPage<R extends PageRecord>({
  type,
  page,
  further,
  above,
  groups: told,
  lines = {},
  leaves = [],
  changes,
  inputs,
  begins,
  starts,
  without = [],
  files,
  papers,
}: Props<R>) {
  const id = useRecordId();
  const translate = useTranslate();
  const { locale, field: fieldName, noun } = useWords();
  const { may } = useMay();
  const [search, setSearch] = useSearchParams();
  const { data, isPending, error } = page;
  const record = data?.record ?? undefined;
  useCrumb(type, record);
  if (error) return <Empty title={translate('tw.page.failed')}>{error.message}</Empty>;
  if (isPending) return <Waiting />;
  if (!record)
    return (
      <Empty
        title={translate('tw.page.missing', { name: noun(type) })}
        action={
          <Button variant="outlined" component={Link} to={`/${resourceOf(type)}`}>
            {translate('tw.page.to_list', { name: noun(type) })}
          </Button>
        }
      >
        {translate('tw.page.missing_why')}
      </Empty>
    );

  const values: Record<string, unknown> = Object.fromEntries(Object.entries(record));
  const shape = shapeOf(type);
  const parts = (shape.parts ?? []).filter((each) => shape.fields[each]);
  const lists = parts
    .filter((each) => shape.fields[each]?.kind === 'record' && shape.fields[each]?.list)
    .sort((a, b) => Number(b === 'lines') - Number(a === 'lines'));
  const elsewhereToo = [...(keyFigures[type] ?? []), ...without];
  // As the form had it, where the page says nothing else.
  const groups =
    told ??
    sections[type]?.map(({ key, names }) => ({
      key,
      label: translate(`tw.section.${key}`),
      names: names
        .map((each) => each.replace(/Id$/, ''))
        .filter(
          (each) =>
            parts.includes(each) && !lists.includes(each) && !elsewhere.has(each) && !elsewhereToo.includes(each),
        ),
    }));
  const grouped = new Set(groups?.flatMap((each) => each.names));
  const rest = parts.filter(
    (each) => !lists.includes(each) && !elsewhere.has(each) && !elsewhereToo.includes(each) && !grouped.has(each),
  );
  const tabs: Leaf<R>[] = [
    {
      key: 'summary',
      label: translate('tw.page.summary'),
      draw: () => (
        <Box sx={{ display: 'grid', gap: 4 }}>
          {groups
            ?.filter(({ names }) => saysSomething(values, names))
            .map(({ key, label, names }) => (
              <Panel key={key} title={label}>
                <Facts type={type} record={values} names={names} />
              </Panel>
            ))}
          {(groups ? saysSomething(values, rest) : rest.length > 0) && (
            <Panel {...(groups && { title: translate('tw.page.further') })}>
              <Facts type={type} record={values} names={rest} />
            </Panel>
          )}
        </Box>
      ),
    },
    ...lists
      .filter(
        (each) => !without.includes(each) && (each === 'lines' || each === search.get('tab') || !isEmpty(values[each])),
      )
      .map((each): Leaf<R> => {
        const of = shape.fields[each]?.of ?? '';
        const all = (values[each] ?? []) as readonly Line[];
        return {
          key: each,
          label: `${shape.fields[each] ? fieldName(shape.fields[each]) : each} ${all.length}`,
          draw: () => (
            <Panel flush>
              {lines[each]?.(record) ?? (
                <Lines
                  type={of}
                  lines={all}
                  columns={columnsOf(all)}
                  currency={values['currency'] as string | undefined}
                  opens={isRecordType(of)}
                />
              )}
            </Panel>
          ),
        };
      }),
    ...leaves.filter((each) => each.when?.(record) ?? true),
    ...(files
      ? [
          {
            key: 'files',
            label: translate('tw.page.files'),
            draw: () => <Files type={type} id={id} kind={files} />,
          },
        ]
      : []),
    {
      key: 'history',
      label: translate('tw.page.history'),
      draw: () => (
        <Panel>
          <History type={type} id={id} />
        </Panel>
      ),
    },
  ];
  const chosen = tabs.find((each) => each.key === search.get('tab')) ?? tabs[0];
  const customer = values['customer'] as Record<string, unknown> | null | undefined;
  const owner = values['owner'] as Record<string, unknown> | null | undefined;
  const operations = operationsOf(type);
  const title = titleOf(values, locale);
  const number = typeof values['number'] === 'string' && values['number'] !== title ? values['number'] : undefined;

  return (
    <Box data-record={id} sx={{ display: 'grid', gap: 4, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box component="header" sx={{ display: 'grid', gap: 3 }}>
        <Box
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', justifyContent: 'space-between', gap: 3 }}
        >
          <Box sx={{ minWidth: 0 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
              <Typography variant="h1">{title}</Typography>
              {'status' in values && <FieldValue type={type} name="status" record={values} />}
            </Box>
            <Box
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                gap: 3,
                color: 'text.secondary',
                fontSize: 13,
                mt: '2px',
                '& > span:not(:last-child)::after': { content: '"·"', ml: 3 },
              }}
            >
              {number && <span>{number}</span>}
              {customer && titleOf(customer, locale) !== title && (
                <span>
                  <RecordTitle type="Customer" record={customer} />
                </span>
              )}
              {owner && (
                <span>
                  {shape.fields['owner'] && fieldName(shape.fields['owner'])} <RecordTitle type="User" record={owner} />
                </span>
              )}
            </Box>
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
            {starts?.(record)}
            {papers && <Papers of={papers} id={id} />}
            {record.commands && (
              <Commands
                type={type}
                record={record}
                commands={record.commands}
                inputs={inputs?.(record) ?? {}}
                begins={begins?.(record) ?? {}}
              />
            )}
            {operations.update && may(changes) && changes && (
              <Button
                variant="outlined"
                component={Link}
                to={`/${resourceOf(type)}/${id}`}
                startIcon={<EditOutlined sx={{ fontSize: 16 }} />}
              >
                {translate('ra.action.edit')}
              </Button>
            )}
            {operations.delete && changes && may(changes) && <DeleteButton type={type} record={record} />}
          </Box>
        </Box>
        <KeyFigures type={type} record={values}>
          {further?.(record)}
        </KeyFigures>
      </Box>
      {above?.(record)}
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            lg: chosen?.key === 'summary' ? 'minmax(0, 1fr) 268px' : 'minmax(0, 1fr)',
          },
          alignItems: 'start',
        }}
      >
        <Box sx={{ minWidth: 0, display: 'grid', gap: 3 }}>
          <Tabs
            value={chosen?.key ?? 'summary'}
            onChange={(_, key: string) => setSearch(key === 'summary' ? {} : { tab: key }, { replace: true })}
            variant="scrollable"
            scrollButtons={false}
            aria-label={translate('tw.page.parts')}
            sx={{ borderBottom: 1, borderColor: 'line' }}
          >
            {tabs.map((each) => (
              <Tab key={each.key} value={each.key} label={each.label} id={`tab-${each.key}`} aria-controls="tabpanel" />
            ))}
          </Tabs>
          <Box role="tabpanel" id="tabpanel" aria-labelledby={`tab-${chosen?.key}`} sx={{ minWidth: 0 }}>
            {chosen?.draw(record)}
          </Box>
        </Box>
        {chosen?.key === 'summary' && (
          <Box component="aside" aria-label={translate('tw.page.beside')} sx={{ display: 'grid', gap: 4 }}>
            <OpenTasks recordId={id} />
            <Panel title={translate('tw.page.last_events')}>
              <History type={type} id={id} first={5} brief />
            </Panel>
          </Box>
        )}
      </Box>
    </Box>
  );
}

/** A list of parts that has none yet is no tab, except the lines a document is about. */
const isEmpty = (value: unknown): boolean => !Array.isArray(value) || value.length === 0;

/** A group of fields none of which is filled is left out. */
const saysSomething = (values: Record<string, unknown>, names: readonly string[]): boolean =>
  names.some((each) => {
    const value = values[each];
    return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  });

/** What lines have to say, without what says the same twice. */
export const columnsOf = (lines: readonly object[]): string[] =>
  [...new Set(lines.flatMap((line) => Object.keys(line)))].filter(
    (each, _, all) => each !== 'id' && !(all.includes('product') && (each === 'contractLine' || each === 'orderLine')),
  );

function Waiting() {
  return (
    <Box sx={{ display: 'grid', gap: 4 }} aria-busy>
      <Skeleton variant="rounded" height={32} width={320} />
      <Skeleton variant="rounded" height={48} />
      <Skeleton variant="rounded" height={320} />
    </Box>
  );
}
