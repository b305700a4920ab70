import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { titleOf } from '../api/names.ts';
import { useCrumb } from '../frame/crumb.tsx';
import { usePassAtGateQuery, usePassesTodayQuery } from '../generated/operations.ts';
import { today } from '../parts/BusinessDate.tsx';
import { grouped } from '../parts/exact.ts';
import { Panel } from '../parts/Panel.tsx';
import { useWords } from '../parts/use-words.ts';
import { Pass } from './Pass.tsx';
import { passNumberIn } from './read-code.ts';
import { Scanner } from './Scanner.tsx';

/** 门岗 — scan or type an exit pass, see what may leave, let it out once. Made for a phone held in one hand. Source: SHIP-04, SHIP-05. */
export default function Gate() {
  const translate = useTranslate();
  const { locale } = useWords();
  const [search, setSearch] = useSearchParams();
  const number = search.get('pass') ?? '';
  const [typed, setTyped] = useState(number);
  useCrumb(undefined, undefined, translate('tw.place.gate'));
  const { data, isFetching } = usePassAtGateQuery({ number }, { enabled: number !== '' });
  const { data: day } = usePassesTodayQuery({ since: `${today()}T00:00:00+08:00` });
  const show = (text: string) => {
    const next = passNumberIn(text);
    setTyped(next);
    setSearch(next ? { pass: next } : {}, { replace: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show(typed);
  };
  const pass = number === '' ? undefined : data?.passes.nodes[0];
  return (
    <Box sx={{ maxWidth: 560, mx: 'auto', display: 'grid', gap: 4 }}>
      <Typography variant="h1">{translate('tw.place.gate')}</Typography>
      <Scanner onFound={show} />
      <Box component="form" onSubmit={submit} sx={{ display: 'flex', gap: 2 }}>
        <InputBase
          fullWidth
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={translate('tw.gate.number')}
          slotProps={{
            input: { 'aria-label': translate('tw.gate.number'), autoCapitalize: 'characters', enterKeyHint: 'search' },
          }}
          sx={{
            height: 48,
            px: 3,
            fontSize: 17,
            border: 1,
            borderColor: 'line',
            borderRadius: '6px',
            backgroundColor: 'background.paper',
          }}
        />
        <Button type="submit" variant="outlined" sx={{ minHeight: 48, minWidth: 88, fontSize: 15 }}>
          {translate('tw.gate.look')}
        </Button>
      </Box>
      {number !== '' && !isFetching && !pass && (
        <Typography role="alert" color="error">
          {translate('tw.gate.unknown', { number })}
        </Typography>
      )}
      {pass && <Pass key={pass.id} pass={pass} onDone={() => show('')} />}
      {number === '' && (
        <Panel
          flush
          title={translate('tw.gate.waiting', { smart_count: day?.waiting.nodes.length ?? 0 })}
          aside={
            <Typography variant="caption" color="textSecondary">
              {translate('tw.gate.gone', { smart_count: day?.gone[0]?.count ?? 0 })}
            </Typography>
          }
        >
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {day?.waiting.nodes.map((each) => (
              <Box component="li" key={each.id} sx={{ '&:not(:last-child)': { borderBottom: 1, borderColor: 'line' } }}>
                <Button
                  fullWidth
                  onClick={() => show(each.number)}
                  sx={{
                    display: 'grid',
                    gridTemplateColumns: '1fr auto',
                    textAlign: 'left',
                    px: 4,
                    py: 2,
                    color: 'text.primary',
                  }}
                >
                  <b>{each.number}</b>
                  <span>{each.vehicle}</span>
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {titleOf(each.delivery?.customer, locale)}
                  </Box>
                  <Box component="span" sx={{ color: 'text.secondary', textAlign: 'right' }}>
                    {grouped(each.quantity)}
                  </Box>
                </Button>
              </Box>
            ))}
          </Box>
        </Panel>
      )}
    </Box>
  );
}
