import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { resourceOf } from '../api/names.ts';
import { useSearchEverywhereQuery } from '../generated/first.ts';
import { addressOf } from '../parts/RecordTitle.tsx';
import { StateChip } from '../parts/StateChip.tsx';
import { useMay } from '../parts/use-may.ts';
import { useWords } from '../parts/use-words.ts';
import { creating, groups } from './places.ts';

interface Hit {
  key: string;
  to: string;
  mark: string;
  said?: string | undefined;
  status?: { of: string; value: string } | undefined;
}

/** 搜索 — numbers, customers, products and places from anywhere; arrows choose, Enter opens. */
export default function Search({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { see, may } = useMay();
  const { locale, records: record, noun } = useWords();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const search = useDeferredValue(typed.trim());
  const { data } = useSearchEverywhereQuery(
    {
      search,
      customers: see('Customer'),
      contracts: see('Contract'),
      orders: see('SalesOrder'),
      invoices: see('Invoice'),
      products: see('Product'),
    },
    { enabled: search !== '', placeholderData: keepPreviousData },
  );
  type Named = { name: string; nameEn?: string | null };
  type Document = { id: string; number: string; status: string; customer?: Named | null };
  const called = (each: Named | null | undefined) => (locale === 'en' && each?.nameEn) || each?.name;
  const documents = (type: string, rows: readonly Document[] | undefined): Hit[] =>
    (rows ?? []).map((each) => ({
      key: each.id,
      to: addressOf(type, each.id),
      mark: each.number,
      said: called(each.customer),
      status: { of: `${type}Status`, value: each.status },
    }));
  const words = typed.trim().toLowerCase();
  const places = groups
    .flatMap((group) => group.places)
    .filter((each) => may(each.permission))
    .map(
      (each): Hit => ({
        key: each.record ?? each.path ?? '',
        to: each.path ?? `/${resourceOf(each.record ?? '')}`,
        mark: each.record ? record(each.record) : translate(`tw.place.${each.label}`),
      }),
    )
    .filter((each) => words === '' || each.mark.toLowerCase().includes(words));
  const begins = [...creating]
    .filter(([, permission]) => may(permission))
    .map(
      ([type]): Hit => ({
        key: `create ${type}`,
        to: `/${resourceOf(type)}/create`,
        mark: translate('tw.form.create', { name: noun(type) }),
      }),
    )
    .filter((each) => words !== '' && each.mark.toLowerCase().includes(words));
  const found: { title: string; hits: Hit[] }[] = [
    ...(search === ''
      ? []
      : [
          { title: record('Contract'), hits: documents('Contract', data?.contracts?.nodes) },
          {
            title: record('Customer'),
            hits: (data?.customers?.nodes ?? []).map((each) => ({
              key: each.id,
              to: addressOf('Customer', each.id),
              mark: each.number,
              said: called(each),
            })),
          },
          { title: record('SalesOrder'), hits: documents('SalesOrder', data?.orders?.nodes) },
          { title: record('Invoice'), hits: documents('Invoice', data?.invoices?.nodes) },
          {
            title: record('Product'),
            hits: (data?.products?.nodes ?? []).map((each) => ({
              key: each.id,
              to: addressOf('Product', each.id),
              mark: each.code,
              said: called(each),
            })),
          },
        ]),
    { title: translate('tw.search.places'), hits: places.slice(0, search === '' ? 12 : 4) },
    { title: translate('tw.search.commands'), hits: begins.slice(0, 5) },
  ].filter((each) => each.hits.length > 0);
  const all = found.flatMap((each) => each.hits);
  const go = (to: string) => {
    onClose();
    navigate(to);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((now) => Math.min(now + 1, all.length - 1));
    else if (event.key === 'ArrowUp') setAt((now) => Math.max(now - 1, 0));
    else if (event.key === 'Enter' && all[at]) go(all[at].to);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-label={translate('tw.search.open')}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{ paper: { sx: { mt: { xs: 2, sm: '10vh' }, overflow: 'hidden' } } }}
    >
      <InputBase
        autoFocus
        fullWidth
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={key}
        placeholder={translate('tw.search.placeholder')}
        startAdornment={<SearchIcon sx={{ color: 'text.secondary', mr: 2 }} />}
        slotProps={{
          input: {
            'aria-label': translate('tw.search.placeholder'),
            role: 'combobox',
            'aria-expanded': true,
            'aria-controls': 'search-hits',
            'aria-activedescendant': all[at] ? `hit-${all[at].key}` : undefined,
          },
        }}
        sx={{ px: 4, height: 52, borderBottom: 1, borderColor: 'line' }}
      />
      <Box
        id="search-hits"
        role="listbox"
        aria-label={translate('tw.search.open')}
        sx={{ maxHeight: '60vh', overflowY: 'auto', pb: 2 }}
      >
        {found.length === 0 && (
          <Box sx={{ p: 6, textAlign: 'center', color: 'text.secondary' }}>{translate('tw.search.none')}</Box>
        )}
        {found.map(({ title, hits }) => (
          <Box key={title} role="group" aria-label={title}>
            <Box aria-hidden sx={{ px: 4, pt: 3, pb: 1, fontSize: 12, color: 'text.secondary' }}>
              {title}
            </Box>
            {hits.map((each) => (
              <Box
                key={each.key}
                id={`hit-${each.key}`}
                role="option"
                aria-selected={all[at]?.key === each.key}
                onClick={() => go(each.to)}
                onMouseMove={() => setAt(all.indexOf(each))}
                sx={{
                  display: 'flex',
                  alignItems: 'center',
                  gap: 3,
                  height: 36,
                  px: 4,
                  cursor: 'pointer',
                  fontSize: 13,
                  backgroundColor: all[at]?.key === each.key ? 'wash' : 'transparent',
                }}
              >
                <Box component="span" sx={{ fontWeight: 500 }}>
                  {each.mark}
                </Box>
                <Box
                  component="span"
                  sx={{
                    color: 'text.secondary',
                    flex: 1,
                    overflow: 'hidden',
                    textOverflow: 'ellipsis',
                    whiteSpace: 'nowrap',
                  }}
                >
                  {each.said}
                </Box>
                {each.status && <StateChip of={each.status.of} value={each.status.value} quiet />}
              </Box>
            ))}
          </Box>
        ))}
      </Box>
    </Dialog>
  );
}
