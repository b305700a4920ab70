import Add from '@mui/icons-material/Add';
import DensitySmall from '@mui/icons-material/DensitySmall';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useGetIdentity, useListContext, useNotify, useStore, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { narrowing, ordering } from '../api/data-provider.ts';
import { resourceOf } from '../api/names.ts';
import { operationsOf, type Row, shapeOf } from '../api/record.ts';
import { useCrumb } from '../frame/crumb.tsx';
import { usePending } from '../frame/undo.ts';
import { Empty } from '../parts/Empty.tsx';
import { useMay } from '../parts/use-may.ts';
import { useWords } from '../parts/use-words.ts';
import { BulkCommands } from './BulkCommands.tsx';
import { Cards } from './Cards.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { Filters } from './Filters.tsx';
import { ListEmpty } from './ListEmpty.tsx';
import { ListPager } from './ListPager.tsx';
import { ListSearch } from './ListSearch.tsx';
import { ListTabs } from './ListTabs.tsx';
import type { ListProps } from './RecordList.tsx';
import { RecordTable } from './RecordTable.tsx';
import { SaveView } from './SaveView.tsx';
import { useFigures } from './use-figures.ts';
import { type SavedView, sameView, useSavedViews } from './use-saved-views.ts';

type Where = Record<string, unknown> & { status?: { in?: string[] } };

/** 列表版面 — tabs, bar, rows, pages; the bar turns into bulk commands once rows are chosen. */
export function ListShown({
  type,
  columns,
  hidden = [],
  filters,
  creates,
  begin,
  bulk,
  further = [],
  always,
}: ListProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { noun, records: name } = useWords();
  const { may } = useMay();
  const { data: me } = useGetIdentity();
  const list = useListContext<Row>();
  const phone = useMediaQuery('(max-width:599px)');
  const [compact, setCompact] = useStore('compact', true);
  const saved = useSavedViews(type);
  const shape = shapeOf(type);
  const operations = operationsOf(type);
  const all = (columns ?? shape.columns ?? []).filter((each) => shape.fields[each]);
  const [chosen, setChosen] = useStore<string[] | null>(`columns.${type}`, null);
  // In a list the name is said in the language on screen; the other one can be chosen beside it.
  const twice = (each: string) => each.endsWith('En') && all.includes(each.slice(0, -2));
  const shown = all.filter((each) => (chosen ? chosen.includes(each) : !hidden.includes(each) && !twice(each)));
  const { q = '', ...where } = (list.filterValues ?? {}) as Where & { q?: string };
  const { counts, totals } = useFigures(type, { ...always, ...where }, q);
  useCrumb(type);

  const setWhere = (next: Record<string, unknown>, words = q) =>
    list.setFilters({ ...next, ...(words ? { q: words } : {}) }, {}, false);
  const { status, ...others } = where;
  const now = { where, search: q, sort: list.sort };
  const view = saved.views.find((each) => sameView(each.settings, now));
  const showView = ({ settings }: SavedView) => {
    setWhere(settings.where ?? {}, settings.search ?? '');
    if (settings.sort) list.setSort(settings.sort);
    if (settings.columns) setChosen(settings.columns);
  };
  const own = shape.mine ? { mine: true } : shape.fields['owner'] && me ? { ownerId: { eq: me.id } } : undefined;
  const mine = Object.keys(own ?? {}).some((each) => each in where);
  const mayCreate = Boolean(creates && may(creates) && operations.create);
  const conditions = { ...narrowing({ ...list.filterValues, ...always }), orderBy: ordering(list.sort) };
  const selects = Boolean(bulk ?? operations.offers) && !phone;
  const selected = list.selectedIds as string[];
  const going = usePending()?.id;
  const rows = list.data?.filter((each) => each.id !== going);

  return (
    <Box sx={{ display: 'grid', gap: 3, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, minHeight: 32 }}>
        <Typography variant="h1">{name(type)}</Typography>
        <Box sx={{ flex: 1 }} />
        {begin}
        {mayCreate && (
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
        <ListTabs
          statusType={shape.fields['status']?.of}
          counts={counts}
          state={status ? (status.in?.length === 1 ? status.in[0] : undefined) : 'all'}
          onState={(state) => setWhere(state ? { ...others, status: { in: [state] } } : others)}
          views={saved.views}
          view={view}
          onView={showView}
          onDrop={(each) => {
            void saved.drop(each).then(() => notify(translate('tw.list.view_dropped', { name: each.name })));
          }}
        />
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 2,
            px: 3,
            py: 2,
            minHeight: 46,
            borderBottom: 1,
            borderColor: 'line',
          }}
        >
          {selects && selected.length > 0 ? (
            <>
              {bulk ?? <BulkCommands type={type} ids={selected} onDone={list.onUnselectItems} />}
              <Box sx={{ flex: 1 }} />
              <Button onClick={() => list.onUnselectItems()}>{translate('tw.list.unselect')}</Button>
            </>
          ) : (
            <>
              {shape.searches && (
                <ListSearch
                  value={q}
                  onChange={(words) => setWhere(where, words)}
                  label={translate('tw.list.search', { name: name(type).toLowerCase() })}
                />
              )}
              {own && (
                <Button
                  onClick={() => {
                    const { ownerId: _, mine: __, ...rest } = where;
                    setWhere(mine ? rest : { ...rest, ...own });
                  }}
                  aria-pressed={mine}
                  sx={{ minHeight: 28, color: mine ? 'primary.main' : 'text.secondary' }}
                >
                  {translate(shape.mine ? 'tw.list.my_turn' : 'tw.list.mine')}
                </Button>
              )}
              <Filters type={type} fields={filters} where={where} onChange={(next) => setWhere(next)} />
              <Box sx={{ flex: 1 }} />
              {!phone && (
                <>
                  {may('desk.saveView') && !view && (
                    <SaveView onSave={(called) => saved.keep(called, { ...now, ...(chosen && { columns: chosen }) })} />
                  )}
                  <ColumnChooser type={type} all={all} shown={shown} onChange={setChosen} />
                  <Tooltip title={translate(compact ? 'tw.list.comfortable' : 'tw.list.compact')}>
                    <IconButton
                      aria-label={translate(compact ? 'tw.list.comfortable' : 'tw.list.compact')}
                      onClick={() => setCompact(!compact)}
                    >
                      <DensitySmall sx={{ fontSize: 18 }} />
                    </IconButton>
                  </Tooltip>
                  {may('desk.export') && (
                    <ExportMenu type={type} columns={shown} total={list.total ?? 0} conditions={conditions} />
                  )}
                </>
              )}
            </>
          )}
        </Box>
        {list.error ? (
          <Empty title={translate('tw.list.failed')}>{(list.error as Error).message}</Empty>
        ) : !list.isPending && list.total === 0 ? (
          <ListEmpty
            type={type}
            narrowed={q !== '' || Object.keys(where).length > 0}
            onClear={() => list.setFilters({}, {}, false)}
            mayCreate={mayCreate}
          />
        ) : phone ? (
          <Cards type={type} rows={rows} />
        ) : (
          <RecordTable
            type={type}
            columns={shown}
            rows={rows}
            compact={compact}
            sort={list.sort}
            onSort={list.setSort}
            totals={totals}
            further={further}
            mayCreate={mayCreate}
            {...(selects && { selected, onSelect: list.onSelect })}
          />
        )}
        <ListPager />
      </Box>
    </Box>
  );
}
