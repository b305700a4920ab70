import Add from '@mui/icons-material/Add';
import DensitySmall from '@mui/icons-material/DensitySmall';
import Download from '@mui/icons-material/Download';
import Search from '@mui/icons-material/Search';
import ViewColumn from '@mui/icons-material/ViewColumnOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import InputBase from '@mui/material/InputBase';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tab from '@mui/material/Tab';
import TablePagination from '@mui/material/TablePagination';
import Tabs from '@mui/material/Tabs';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ListBase, useDataProvider, useGetIdentity, useListContext, useStore, useTranslate } from 'ra-core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { narrowing } from '../api/data-provider.ts';
import { fetchGraphql } from '../api/fetch-graphql.ts';
import { choicesOf, type RecordType, resourceOf } from '../api/names.ts';
import { operationsOf, type Row, shapeOf } from '../api/record.ts';
import { useCrumb } from '../frame/crumb.tsx';
import { Cards } from './Cards.tsx';
import { Empty } from './Empty.tsx';
import { exportRows } from './export-rows.ts';
import { Filters } from './Filters.tsx';
import { RecordTable } from './RecordTable.tsx';
import { useMay } from './use-may.ts';
import { useWords } from './use-words.ts';

export interface ListProps {
  type: RecordType;
  /** Columns, left to right; those that do not fit by default can be chosen. */
  columns?: readonly string[];
  hidden?: readonly string[];
  filters: readonly string[];
  sort?: { field: string; order: 'ASC' | 'DESC' };
  /** What one must be allowed to make one. */
  creates?: string;
  /** What stands before all other conditions. */
  always?: Record<string, unknown>;
  /** What a list begins with, until somebody asks for something else. */
  begins?: Record<string, unknown>;
  bulk?: ReactNode;
  further?: readonly { key: string; label: string; draw: (row: Row) => ReactNode }[];
}

interface Counts {
  counts: { key: { status: string | null }; count: number }[];
}
interface Totals {
  totals: { key: { currency: string | null }; count: number; sum: Record<string, string | null> }[];
}

/** 列表 — any record as a list: views by state, words searched for, conditions, columns, totals, a page at a time; cards on a phone. */
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
      <Shown {...props} />
    </ListBase>
  );
}

function Shown({ type, columns, hidden = [], filters, creates, bulk, further = [], always }: ListProps) {
  const translate = useTranslate();
  const { noun, records: name, word, locale } = useWords();
  const { may } = useMay();
  const { data: me } = useGetIdentity();
  const list = useListContext<Row>();
  const phone = useMediaQuery('(max-width:599px)');
  const [compact, setCompact] = useStore('compact', true);
  const [, keepPerPage] = useStore('perPage', 25);
  const all = (columns ?? shapeOf(type).columns ?? []).filter((each) => shapeOf(type).fields[each]);
  const [chosen, setChosen] = useStore<string[] | null>(`columns.${type}`, null);
  const [chooser, setChooser] = useState<HTMLElement | null>(null);
  const shown = all.filter((each) => (chosen ? chosen.includes(each) : !hidden.includes(each)));
  const { q = '', ...where } = (list.filterValues ?? {}) as { q?: string } & Record<string, unknown>;
  const setWhere = (next: Record<string, unknown>, words = q) =>
    list.setFilters({ ...next, ...(words ? { q: words } : {}) }, {}, false);
  useCrumb(type);

  const operations = operationsOf(type);
  const { status: state, ...others } = where as { status?: { in?: string[] } };
  const narrow = (more: Record<string, unknown>) => narrowing({ ...always, ...more, ...(q ? { q } : {}) });
  const { data: counts } = useQuery({
    queryKey: [`${type}Counts`, narrow(others)],
    queryFn: fetchGraphql<Counts>(operations.counts ?? '', narrow(others)),
    enabled: Boolean(operations.counts),
    placeholderData: keepPreviousData,
  });
  const { data: totals } = useQuery({
    queryKey: [`${type}Totals`, narrow(where)],
    queryFn: fetchGraphql<Totals>(operations.totals ?? '', narrow(where)),
    enabled: Boolean(operations.totals),
    placeholderData: keepPreviousData,
  });
  const statusType = shapeOf(type).fields['status']?.of;
  const order = statusType ? Object.keys(choicesOf(statusType)) : [];
  const views = (counts?.counts ?? [])
    .flatMap(({ key, count }) => (key.status ? [{ status: key.status, count }] : []))
    .sort((a, b) => process(order, a.status) - process(order, b.status));
  const view =
    state?.in?.length === 1 && views.some((each) => each.status === state.in?.[0])
      ? (state.in[0] ?? 'all')
      : state
        ? false
        : 'all';
  const filtered = q !== '' || Object.keys(where).length > 0;
  const mine = 'ownerId' in where;

  return (
    <Box sx={{ display: 'grid', gap: 3, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, minHeight: 32 }}>
        <Typography variant="h1">{name(type)}</Typography>
        <Box sx={{ flex: 1 }} />
        {creates && may(creates) && operations.create && (
          <Button variant="contained" component={Link} to={`/${resourceOf(type)}/create`} startIcon={<Add />}>
            {translate('tw.form.create', { name: noun(type) })}
          </Button>
        )}
      </Box>
      <Box
        sx={{
          border: 1,
          borderColor: 'line',
          borderRadius: '8px',
          backgroundColor: 'background.paper',
          minWidth: 0,
          overflow: 'hidden',
        }}
      >
        {views.length > 0 && (
          <Box sx={{ borderBottom: 1, borderColor: 'line', px: 4 }}>
            <Tabs
              value={view}
              onChange={(_, next: string) => setWhere(next === 'all' ? others : { ...others, status: { in: [next] } })}
              variant="scrollable"
              scrollButtons={false}
              aria-label={translate('tw.list.views')}
            >
              <Tab
                value="all"
                label={
                  <Count word={translate('tw.list.all')} count={views.reduce((sum, each) => sum + each.count, 0)} />
                }
              />
              {views.map((each) => (
                <Tab
                  key={each.status}
                  value={each.status}
                  label={<Count word={word(statusType ?? '', each.status)} count={each.count} />}
                />
              ))}
            </Tabs>
          </Box>
        )}
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 2,
            px: 3,
            py: 2,
            borderBottom: 1,
            borderColor: 'line',
          }}
        >
          <Words
            value={q}
            onChange={(words) => setWhere(where, words)}
            label={translate('tw.list.search', { name: name(type).toLowerCase() })}
          />
          {me && shapeOf(type).fields['owner'] && (
            <Button
              onClick={() => {
                const { ownerId: _, ...rest } = where;
                setWhere(mine ? rest : { ...rest, ownerId: { eq: me.id } });
              }}
              aria-pressed={mine}
              sx={{ minHeight: 28, color: mine ? 'primary.main' : 'text.secondary' }}
            >
              {translate('tw.list.mine')}
            </Button>
          )}
          <Filters type={type} fields={filters} where={where} onChange={(next) => setWhere(next)} />
          <Box sx={{ flex: 1 }} />
          {bulk}
          {!phone && (
            <>
              <Tooltip title={translate('tw.list.columns')}>
                <IconButton
                  aria-label={translate('tw.list.columns')}
                  onClick={(event) => setChooser(event.currentTarget)}
                >
                  <ViewColumn sx={{ fontSize: 18 }} />
                </IconButton>
              </Tooltip>
              <Tooltip title={translate(compact ? 'tw.list.comfortable' : 'tw.list.compact')}>
                <IconButton
                  aria-label={translate(compact ? 'tw.list.comfortable' : 'tw.list.compact')}
                  onClick={() => setCompact(!compact)}
                >
                  <DensitySmall sx={{ fontSize: 18 }} />
                </IconButton>
              </Tooltip>
              <ExportButton type={type} columns={shown} />
            </>
          )}
          <Menu anchorEl={chooser} open={Boolean(chooser)} onClose={() => setChooser(null)}>
            {all.map((each) => (
              <MenuItem
                key={each}
                onClick={() => setChosen(shown.includes(each) ? shown.filter((one) => one !== each) : [...shown, each])}
              >
                <Checkbox
                  size="small"
                  checked={shown.includes(each)}
                  tabIndex={-1}
                  sx={{ p: 0, mr: 2 }}
                  slotProps={{ input: { 'aria-label': shapeOf(type).fields[each]?.[locale] ?? each } }}
                />
                {shapeOf(type).fields[each]?.[locale]}
              </MenuItem>
            ))}
          </Menu>
        </Box>
        {list.error ? (
          <Empty title={translate('tw.list.failed')}>{(list.error as Error).message}</Empty>
        ) : !list.isPending && list.total === 0 ? (
          filtered ? (
            <Empty
              title={translate('tw.list.none_match')}
              action={
                <Button variant="outlined" onClick={() => list.setFilters({}, {}, false)}>
                  {translate('ra.navigation.clear_filters')}
                </Button>
              }
            />
          ) : (
            <Empty
              title={translate('tw.list.empty', { name: name(type).toLowerCase() })}
              action={
                creates &&
                may(creates) &&
                operations.create && (
                  <Button variant="contained" component={Link} to={`/${resourceOf(type)}/create`}>
                    {translate('tw.form.create', { name: noun(type) })}
                  </Button>
                )
              }
            >
              {translate(`tw.purpose.${type}`, { _: '' })}
            </Empty>
          )
        ) : phone ? (
          <Cards type={type} rows={list.data} />
        ) : (
          <RecordTable
            type={type}
            columns={shown}
            rows={list.data}
            compact={compact}
            sort={list.sort}
            onSort={list.setSort}
            totals={totals?.totals}
            further={further}
            {...(bulk && { selected: list.selectedIds as string[], onSelect: list.onSelect })}
          />
        )}
        {(list.total ?? 0) > 0 && (
          <TablePagination
            component="div"
            count={list.total ?? 0}
            page={list.page - 1}
            rowsPerPage={list.perPage}
            onPageChange={(_, page) => list.setPage(page + 1)}
            onRowsPerPageChange={(event) => {
              keepPerPage(Number(event.target.value));
              list.setPerPage(Number(event.target.value));
            }}
            rowsPerPageOptions={[25, 50, 100, 200]}
            labelRowsPerPage={translate('ra.navigation.page_rows_per_page')}
            labelDisplayedRows={({ from, to, count }) =>
              translate('ra.navigation.page_range_info', {
                offsetBegin: from,
                offsetEnd: to,
                total: count.toLocaleString('en'),
              })
            }
            getItemAriaLabel={(kind) => translate(`ra.navigation.${kind}`)}
            sx={{
              '& .MuiTablePagination-toolbar': { minHeight: 40, pl: 3 },
              '& p, & .MuiSelect-select': { fontSize: 12 },
            }}
          />
        )}
      </Box>
    </Box>
  );
}

const Count = ({ word, count }: { word: string; count: number }) => (
  <span>
    {word}{' '}
    <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, ml: '2px' }}>
      {count.toLocaleString('en')}
    </Box>
  </span>
);

const ways =
  'LEAD POTENTIAL DRAFT NONE RECORDED NOT_DUE AWAITED PROPOSED NEGOTIATING SUBMITTED IN_REVIEW REVIEWED COUNTERSIGNED SEALED MISMATCH CHECKED APPROVED MEETING_DECIDED CONFIRMED SIGNED EFFECTIVE IN_PRODUCTION READY BOOKED OPEN DUE OVERDUE ISSUED SENT LEFT_PLANT SHIPPED IN_EXECUTION PARTLY_RECEIVED PARTLY_PAID CUSTOMER_SIGNED DELIVERED WON ACTIVE CONTRACTED RECEIVED PAID FULFILLED USED'.split(
    ' ',
  );
/** Views stand in the order a record passes through its states. */
const process = (all: readonly string[], status: string): number => {
  const at = ways.indexOf(status);
  return at >= 0 ? at : ways.length + all.indexOf(status);
};

function Words({ value, onChange, label }: { value: string; onChange: (words: string) => void; label: string }) {
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => latest.current(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed, value]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
        return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  return (
    <InputBase
      value={typed}
      inputRef={input}
      onChange={(event) => setTyped(event.target.value)}
      placeholder={label}
      startAdornment={<Search sx={{ fontSize: 16, color: 'text.secondary', mr: 1 }} />}
      slotProps={{ input: { 'aria-label': label, type: 'search' } }}
      sx={{
        height: 28,
        width: { xs: '100%', sm: 240 },
        px: 2,
        fontSize: 13,
        border: 1,
        borderColor: 'line',
        borderRadius: '6px',
        '&:focus-within': { borderColor: 'primary.main' },
      }}
    />
  );
}

function ExportButton({ type, columns }: { type: RecordType; columns: readonly string[] }) {
  const translate = useTranslate();
  const { filterValues, filter, sort, total } = useListContext();
  const provider = useDataProvider();
  const { locale } = useWords();
  const save = async () => {
    const { data } = await provider.getList<Row>(resourceOf(type), {
      filter: { ...filterValues, ...filter },
      sort,
      pagination: { page: 1, perPage: 1_000 },
    });
    exportRows(type, columns, data, locale);
  };
  const title = (total ?? 0) > 1_000 ? translate('tw.list.export_first') : translate('ra.action.export');
  return (
    <Tooltip title={title}>
      <IconButton aria-label={title} onClick={save}>
        <Download sx={{ fontSize: 18 }} />
      </IconButton>
    </Tooltip>
  );
}
