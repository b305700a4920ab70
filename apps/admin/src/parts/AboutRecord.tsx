import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { type RecordType, titleOf } from '../api/names.ts';
import { type Row, shapeOf } from '../api/record.ts';
import { useFilesOfQuery } from '../generated/operations.ts';
import { Commands } from './Commands.tsx';
import { Differences } from './Differences.tsx';
import { Facts } from './Facts.tsx';
import { FieldValue } from './FieldValue.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { keyFigures } from './key-figures.ts';
import { Lines } from './Lines.tsx';
import { Panel } from './Panel.tsx';
import { columnsOf } from './RecordPage.tsx';
import { addressOf } from './RecordTitle.tsx';
import { useAbout } from './use-about.ts';
import { useWords } from './use-words.ts';

const apart = new Set(['number', 'status', 'createdAt', 'updatedAt', 'differences', 'currency']);

/** Who has to decide reads what is so, not what is not: no unticked boxes, no noughts, nothing that has not begun. */
const tells = (value: unknown): boolean =>
  value !== false &&
  value !== 'NONE' &&
  value !== 'NOT_REQUIRED' &&
  !(typeof value === 'string' && /^0(\.0+)?$/.test(value));

interface Props {
  type: RecordType;
  id: string;
  /** What can be done with it is offered here as well. */
  offers?: boolean;
  /** What comes first: what stands in the way, what to look out for. */
  children?: ReactNode;
}

/** 所涉单据 — the record a task is about: figures, what it says otherwise than the one before it, fields, lines and files, so that one need not leave the task to decide. */
export function AboutRecord({ type, id, offers, children }: Props) {
  const translate = useTranslate();
  const { field: fieldName, locale, noun, record: name } = useWords();
  const { record, isPending } = useAbout(type, id);
  if (isPending) return <Skeleton variant="rounded" height={240} />;
  if (!record)
    return <Typography color="textSecondary">{translate('tw.page.missing', { name: noun(type) })}</Typography>;
  const shape = shapeOf(type);
  const lists = (shape.parts ?? []).flatMap((key) => {
    const field = shape.fields[key];
    const lines = field?.list && field.kind === 'record' ? ((record[key] ?? []) as readonly Row[]) : [];
    return field?.of && lines.length > 0 ? [{ key, field, of: field.of, lines }] : [];
  });
  const facts = (shape.parts ?? []).filter(
    (each) => !shape.fields[each]?.list && !apart.has(each) && !keyFigures[type]?.includes(each) && tells(record[each]),
  );
  return (
    <Box sx={{ display: 'grid', gap: 4, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Panel>
        <Box sx={{ display: 'grid', gap: 4, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
            <Typography variant="h2">
              {name(type)} {titleOf(record, locale)}
            </Typography>
            {'status' in record && <FieldValue type={type} name="status" record={record} />}
            <Box sx={{ flex: 1 }} />
            {offers && record.commands && <Commands type={type} record={record} commands={record.commands} />}
            <Button variant="outlined" component={RouterLink} to={addressOf(type, id)}>
              {translate('tw.page.open')}
            </Button>
          </Box>
          <KeyFigures type={type} record={record} />
          {children}
          <Facts type={type} record={record} names={facts} />
          <FilesInBrief type={type} id={id} />
        </Box>
      </Panel>
      <Differences type={type} of={record['differences']} />
      {lists.map(({ key, field, of, lines }) => (
        <Panel key={key} flush title={`${fieldName(field)} ${lines.length}`}>
          <Lines
            type={of}
            lines={lines}
            columns={columnsOf(lines)}
            currency={record['currency'] as string | undefined}
          />
        </Panel>
      ))}
    </Box>
  );
}

/** The files of a record, each one click away; nothing when it has none. */
function FilesInBrief({ type, id }: { type: string; id: string }) {
  const translate = useTranslate();
  const { word } = useWords();
  const { data } = useFilesOfQuery({ type, id });
  const files = data?.files.nodes ?? [];
  if (files.length === 0) return null;
  return (
    <Box>
      <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{translate('tw.page.files')}</Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: 13 }}>
        {files.map((file) => (
          <li key={file.id}>
            <Link href={`/files/${file.id}`} underline="hover" sx={{ overflowWrap: 'anywhere' }}>
              {file.name}
            </Link>{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {word('AttachmentKind', file.kind)}
            </Box>
          </li>
        ))}
      </Box>
    </Box>
  );
}
