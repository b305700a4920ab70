import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { fetchGraphql } from '../api/fetch-graphql.ts';
import { type RecordType, resourceOf } from '../api/names.ts';
import { operationsOf, type Row, shapeOf } from '../api/record.ts';
import { Lines } from './Lines.tsx';
import { Panel } from './Panel.tsx';
import { useMay } from './use-may.ts';
import { useWords } from './use-words.ts';

interface Props {
  type: RecordType;
  /** The API's own condition, such as `{ contractId: { eq } }`. */
  where: Record<string, unknown>;
  without?: readonly string[];
}

/** 关联单据 — the records of one kind that belong to this one, each one click away. */
export function Related({ type, where, without = [] }: Props) {
  const translate = useTranslate();
  const { see } = useMay();
  const { noun, records: name } = useWords();
  const { data, isPending } = useQuery({
    queryKey: [`${type}List`, { where, first: 50 }],
    queryFn: fetchGraphql<{ page: { nodes: Row[]; totalCount: number } }>(operationsOf(type).list, {
      where,
      first: 50,
    }),
    enabled: see(type),
    placeholderData: keepPreviousData,
  });
  if (!see(type)) return null;
  const rows = data?.page.nodes ?? [];
  // What there is none of takes one quiet line.
  if (!isPending && rows.length === 0)
    return (
      <Box
        sx={{
          px: 4,
          py: 2,
          border: 1,
          borderColor: 'line',
          borderRadius: '8px',
          color: 'text.secondary',
          fontSize: 13,
        }}
      >
        {translate('tw.list.empty', { name: noun(type) })}
      </Box>
    );
  const columns = (shapeOf(type).columns ?? []).filter((each) => !without.includes(each));
  return (
    <Panel
      flush
      title={`${name(type)} ${data?.page.totalCount ?? ''}`}
      aside={
        rows.length > 0 && (
          <Link
            component={RouterLink}
            to={`/${resourceOf(type)}?filter=${encodeURIComponent(JSON.stringify(where))}`}
            underline="hover"
            sx={{ fontSize: 12 }}
          >
            {translate('tw.page.all')}
          </Link>
        )
      }
    >
      {isPending ? (
        <Box sx={{ p: 4 }}>
          <Skeleton />
        </Box>
      ) : (
        <Lines type={type} lines={rows} columns={columns} opens />
      )}
    </Panel>
  );
}
