import Skeleton from '@mui/material/Skeleton';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import type { ApiError } from '../api/api-error.ts';
import type { RecordType } from '../api/names.ts';
import { Empty } from '../parts/Empty.tsx';
import { useWords } from '../parts/use-words.ts';
import { RecordForm } from './RecordForm.tsx';

/** Read once, when the form opens. */
export const asItWas = { staleTime: Number.POSITIVE_INFINITY, refetchOnMount: 'always', gcTime: 0 } as const;

interface Props<R, V> {
  type: RecordType;
  page: UseQueryResult<{ record: R | null }, ApiError>;
  save: UseMutationResult<{ record: { id: string } }, ApiError, V>;
  own?: Record<string, ReactNode>;
  without?: readonly string[];
}

/** 修改 — the form over the record as it stands; what others change meanwhile does not touch what is being typed. */
export function RecordEdit<R extends { id: string }, V>({ type, page, save, own, without }: Props<R, V>) {
  const translate = useTranslate();
  const { noun } = useWords();
  const { data, isPending, error } = page;
  if (error) return <Empty title={translate('tw.page.failed')}>{error.message}</Empty>;
  if (isPending) return <Skeleton variant="rounded" height={320} />;
  if (!data?.record)
    return <Empty title={translate('tw.page.missing', { name: noun(type) })}>{translate('tw.page.missing_why')}</Empty>;
  return (
    <RecordForm
      key={data.record.id}
      type={type}
      update={save}
      record={data.record}
      {...(own && { own })}
      {...(without && { without })}
    />
  );
}
