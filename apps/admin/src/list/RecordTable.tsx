import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useTranslate } from 'ra-core';
import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { nameOf, type RecordType, resourceOf } from '../api/names.ts';
import { operationsOf, type Row, shapeOf } from '../api/record.ts';
import { FieldValue, isNumeric } from '../parts/FieldValue.tsx';
import { Money } from '../parts/Money.tsx';
import { addressOf } from '../parts/RecordTitle.tsx';
import { useWords } from '../parts/use-words.ts';
import { useListKeys } from './use-list-keys.ts';

interface Props {
  type: RecordType;
  columns: readonly string[];
  rows: readonly Row[] | undefined;
  compact: boolean;
  sort: { field: string; order: 'ASC' | 'DESC' };
  onSort: (sort: { field: string; order: 'ASC' | 'DESC' }) => void;
  totals?: { key: { currency: string | null }; sum: Record<string, string | null> }[] | undefined;
  selected?: string[];
  onSelect?: (ids: string[]) => void;
  further?: readonly { key: string; label: string; draw: (row: Row) => ReactNode }[];
  mayCreate?: boolean;
}

const mostCurrencies = 4;
/** What is said otherwise than it is kept, where it names the row. */
const titled = new Set(['text', 'enum']);
const unsortable = new Set(['json', 'inputs']);

/** 表格 — rows that open on click, in a new tab with Ctrl; head and first column stay; j and k walk, Enter opens. */
export function RecordTable({
  type,
  columns,
  rows,
  compact,
  sort,
  onSort,
  totals,
  selected,
  onSelect,
  further = [],
  mayCreate = false,
}: Props) {
  const { field: name, locale } = useWords();
  const translate = useTranslate();
  const navigate = useNavigate();
  const fields = shapeOf(type).fields;
  const opens = Boolean(operationsOf(type).page);
  const [at, setAt] = useState(-1);
  const height = compact ? 36 : 44;
  // Sums of different currencies stand one below the other, never in one.
  const sums = (totals ?? []).slice(0, mostCurrencies);
  const summed = columns.filter((each) => sums.some(({ sum }) => sum[each] !== undefined && sum[each] !== null));

  const current = rows?.[at];
  const edits = Boolean(operationsOf(type).update);
  useListKeys({
    down: () => setAt((now) => Math.min(now + 1, (rows?.length ?? 0) - 1)),
    up: () => setAt((now) => Math.max(now - 1, 0)),
    open: () => current && opens && navigate(addressOf(type, current.id)),
    edit: () => current && edits && navigate(`/${resourceOf(type)}/${current.id}`),
    create: () => mayCreate && navigate(`/${resourceOf(type)}/create`),
    back: () => {
      setAt(-1);
      if (selected?.length) onSelect?.([]);
    },
  });
  useEffect(() => {
    if (at >= 0) document.querySelector('[data-row=current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const open = (event: MouseEvent, row: Row) => {
    if (!opens || (event.target as HTMLElement).closest('a,button,input,label')) return;
    if (event.ctrlKey || event.metaKey) window.open(addressOf(type, row.id), '_blank', 'noopener');
    else navigate(addressOf(type, row.id));
  };
  const sortBy = (each: string): string =>
    fields[each]?.kind === 'record' ? `${each}.${sortKey[fields[each]?.of ?? ''] ?? 'id'}` : each;

  return (
    <Box
      sx={{ overflow: 'auto', maxHeight: 'calc(100vh - 250px)', minHeight: 160 }}
      tabIndex={0}
      role="region"
      aria-label={nameOf(type, locale)}
    >
      <Table stickyHeader size="small">
        <TableHead>
          <TableRow sx={{ height: 34 }}>
            {onSelect && (
              <TableCell padding="checkbox">
                <Checkbox
                  size="small"
                  slotProps={{ input: { 'aria-label': translate('ra.action.select_all') } }}
                  checked={Boolean(rows?.length) && selected?.length === rows?.length}
                  indeterminate={Boolean(selected?.length) && selected?.length !== rows?.length}
                  onChange={(_, on) => onSelect(on ? (rows ?? []).map((each) => each.id) : [])}
                />
              </TableCell>
            )}
            {columns.map((each, index) => {
              const field = fields[each];
              if (!field) return null;
              const key = sortBy(each);
              const active = sort.field === key;
              return (
                <TableCell
                  key={each}
                  align={isNumeric(field) ? 'right' : 'left'}
                  title={field.note}
                  sortDirection={active ? (sort.order === 'ASC' ? 'asc' : 'desc') : false}
                  sx={{ whiteSpace: 'nowrap', ...(index === 0 && { position: 'sticky', left: 0, zIndex: 3 }) }}
                >
                  {unsortable.has(field.kind) || field.list ? (
                    name(field)
                  ) : (
                    <TableSortLabel
                      active={active}
                      direction={active && sort.order === 'ASC' ? 'asc' : 'desc'}
                      onClick={() => onSort({ field: key, order: active && sort.order === 'DESC' ? 'ASC' : 'DESC' })}
                    >
                      {name(field)}
                    </TableSortLabel>
                  )}
                </TableCell>
              );
            })}
            {further.map(({ key, label }) => (
              <TableCell key={key}>{label}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {!rows &&
            ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((row) => (
              <TableRow key={row} sx={{ height }}>
                {columns.map((each) => (
                  <TableCell key={each}>
                    <Skeleton />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          {rows?.map((row, index) => (
            <TableRow
              key={row.id}
              data-row={index === at ? 'current' : undefined}
              hover
              selected={index === at || selected?.includes(row.id)}
              onClick={(event) => open(event, row)}
              sx={{
                height,
                cursor: opens ? 'pointer' : 'default',
                backgroundColor: 'background.paper',
                '&&.Mui-selected, &&.Mui-selected:hover, &&:hover': { backgroundColor: 'wash' },
              }}
            >
              {onSelect && (
                <TableCell padding="checkbox">
                  <Checkbox
                    size="small"
                    slotProps={{ input: { 'aria-label': translate('ra.action.select_row') } }}
                    checked={selected?.includes(row.id) ?? false}
                    onChange={(_, on) =>
                      onSelect(on ? [...(selected ?? []), row.id] : (selected ?? []).filter((each) => each !== row.id))
                    }
                  />
                </TableCell>
              )}
              {columns.map((each, place) => {
                const field = fields[each];
                if (!field) return null;
                return (
                  <TableCell
                    key={each}
                    align={isNumeric(field) ? 'right' : 'left'}
                    sx={{
                      maxWidth: place === 0 ? 260 : 200,
                      overflow: 'hidden',
                      textOverflow: 'ellipsis',
                      whiteSpace: 'nowrap',
                      ...(place === 0 && {
                        position: 'sticky',
                        left: 0,
                        zIndex: 1,
                        backgroundColor: 'inherit',
                        fontWeight: 500,
                      }),
                    }}
                  >
                    {place === 0 && opens && field.kind !== 'record' ? (
                      <Link component={RouterLink} to={addressOf(type, row.id)} underline="hover" color="inherit">
                        {titled.has(field.kind) ? (
                          <FieldValue type={type} name={each} record={row} plain />
                        ) : (
                          String(row[each] ?? '—')
                        )}
                      </Link>
                    ) : (
                      <FieldValue type={type} name={each} record={row} plain />
                    )}
                  </TableCell>
                );
              })}
              {further.map(({ key, draw }) => (
                <TableCell key={key}>{draw(row)}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
        {summed.length > 0 && (
          <TableFooter>
            <TableRow sx={{ height: 36 }}>
              {onSelect && (
                <TableCell
                  sx={{
                    position: 'sticky',
                    bottom: 0,
                    zIndex: 2,
                    backgroundColor: 'background.paper',
                    borderTop: 1,
                    borderBottom: 0,
                    borderColor: 'line',
                  }}
                />
              )}
              {columns.map((each, index) => (
                <TableCell
                  key={each}
                  align={fields[each] && isNumeric(fields[each]) ? 'right' : 'left'}
                  sx={{
                    position: 'sticky',
                    bottom: 0,
                    left: index === 0 ? 0 : undefined,
                    zIndex: index === 0 ? 3 : 2,
                    backgroundColor: 'background.paper',
                    color: 'text.primary',
                    fontWeight: 600,
                    fontSize: 13,
                    borderTop: 1,
                    borderBottom: 0,
                    borderColor: 'line',
                  }}
                >
                  {index === 0
                    ? translate('tw.list.total')
                    : summed.includes(each)
                      ? sums.map(({ key, sum }) => (
                          <div key={key.currency}>
                            <Money value={sum[each]} currency={key.currency} />
                          </div>
                        ))
                      : null}
                </TableCell>
              ))}
            </TableRow>
          </TableFooter>
        )}
      </Table>
    </Box>
  );
}

/** By what a relation is put in order. */
const sortKey: Record<string, string> = {
  Customer: 'name',
  User: 'name',
  Product: 'code',
  Contract: 'number',
  SalesOrder: 'number',
  DeliveryOrder: 'number',
  Warehouse: 'code',
  Department: 'name',
  PricePolicy: 'number',
  ProductCategory: 'name',
};
