import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { fetchGraphql } from '../api/fetch-graphql.ts';
import { type RecordType, titleOf } from '../api/names.ts';
import { operationsOf, type Row, shapeOf } from '../api/record.ts';
import { Facts } from './Facts.tsx';
import { FieldValue } from './FieldValue.tsx';
import { Lines } from './Lines.tsx';
import { columnsOf } from './RecordPage.tsx';
import { addressOf } from './RecordTitle.tsx';
import { useWords } from './use-words.ts';

/** 所涉单据 — the record a task is about, with its figures and lines, so that one need not leave the task to decide. */
export function AboutRecord({ type, id }: { type: RecordType; id: string }) {
  const translate = useTranslate();
  const { locale, noun, record: name } = useWords();
  const { data, isPending } = useQuery({
    queryKey: [`${type}Page`, { id }],
    queryFn: fetchGraphql<{ record: Row | null }>(operationsOf(type).page ?? '', { id }),
  });
  if (isPending) return <Skeleton height={96} />;
  const record = data?.record;
  if (!record)
    return <Typography color="textSecondary">{translate('tw.page.missing', { name: noun(type) })}</Typography>;
  const shape = shapeOf(type);
  const lists = (shape.parts ?? []).filter(
    (each) =>
      shape.fields[each]?.list &&
      shape.fields[each]?.kind === 'record' &&
      (record[each] as unknown[] | undefined)?.length,
  );
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
        <Typography variant="h2">
          {name(type)} {titleOf(record, locale)}
        </Typography>
        {'status' in record && <FieldValue type={type} name="status" record={record} />}
        <Box sx={{ flex: 1 }} />
        <Button variant="outlined" component={Link} to={addressOf(type, id)}>
          {translate('tw.page.open')}
        </Button>
      </Box>
      <Facts
        type={type}
        record={record}
        names={(shape.parts ?? []).filter(
          (each) => !shape.fields[each]?.list && !['number', 'status', 'createdAt', 'updatedAt'].includes(each),
        )}
      />
      {lists.slice(0, 2).map((each) => {
        const lines = record[each] as readonly Row[];
        return (
          <Lines
            key={each}
            type={shape.fields[each]?.of ?? ''}
            lines={lines}
            columns={columnsOf(lines)}
            currency={record['currency'] as string | undefined}
          />
        );
      })}
    </Box>
  );
}
