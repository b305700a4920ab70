import { keepPreviousData } from '@tanstack/react-query';
import { ListBase, useStore } from 'ra-core';
import type { ReactNode } from 'react';
import { type RecordType, resourceOf } from '../api/names.ts';
import type { Row } from '../api/record.ts';
import { ListShown } from './ListShown.tsx';

export interface ListProps {
  type: RecordType;
  /** Columns, left to right; those that do not fit by default can be chosen. */
  columns?: readonly string[];
  hidden?: readonly string[];
  filters: readonly string[];
  sort?: { field: string; order: 'ASC' | 'DESC' };
  /** What one must be allowed to make one. */
  creates?: string;
  /** Begins one in a way of its own. */
  begin?: ReactNode;
  /** What stands before all other conditions. */
  always?: Record<string, unknown>;
  /** What a list begins with, until somebody asks for something else. */
  begins?: Record<string, unknown>;
  /** Instead of the record's own commands for many at once. */
  bulk?: ReactNode;
  further?: readonly { key: string; label: string; draw: (row: Row) => ReactNode }[];
}

/** 列表 — any record as a list: views by state and views of one's own, words searched for, conditions, columns, totals, a page at a time; cards on a phone. */
export function RecordList(props: ListProps) {
  const { type, sort = { field: 'id', order: 'DESC' }, always, begins } = props;
  const [perPage] = useStore('perPage', 25);
  return (
    <ListBase
      resource={resourceOf(type)}
      perPage={perPage}
      sort={sort}
      {...(always && { filter: always })}
      {...(begins && { filterDefaultValues: begins })}
      queryOptions={{ placeholderData: keepPreviousData }}
    >
      <ListShown {...props} />
    </ListBase>
  );
}
