import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputBase from '@mui/material/InputBase';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useCrumb } from '../frame/crumb.tsx';
import { type PolicySettingsQuery, usePolicySettingsQuery } from '../generated/operations.ts';
import { Panel } from '../parts/Panel.tsx';
import { Related } from '../parts/Related.tsx';
import { useMay } from '../parts/use-may.ts';
import { ProposeDialog } from './ProposeDialog.tsx';

export type Setting = PolicySettingsQuery['settings'][number];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** 政策登记册 — every setting a gate uses: its value now, what it serves, how it came about, and what is proposed instead. */
export default function PolicyRegister() {
  const translate = useTranslate();
  const { may } = useMay();
  const { data } = usePolicySettingsQuery({});
  const [words, setWords] = useState('');
  const [chosen, choose] = useState<Setting>();
  useCrumb(undefined, undefined, translate('tw.place.policy'));
  const settings = (data?.settings ?? []).filter(
    (each) =>
      words === '' || `${each.key} ${each.label} ${each.requirement}`.toLowerCase().includes(words.toLowerCase()),
  );
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 4 }}>
        <Typography variant="h1">{translate('tw.place.policy')}</Typography>
        <InputBase
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder={translate('ra.action.search')}
          slotProps={{ input: { 'aria-label': translate('ra.action.search'), type: 'search' } }}
          sx={{
            height: 30,
            width: 240,
            px: 2,
            fontSize: 13,
            border: 1,
            borderColor: 'line',
            borderRadius: '6px',
            backgroundColor: 'background.paper',
          }}
        />
      </Box>
      <Panel flush>
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('tw.place.policy')}>
          <Table size="small" sx={{ minWidth: 860 }}>
            <TableHead>
              <TableRow sx={{ height: 34 }}>
                {['setting', 'value', 'default', 'requirement', 'origin', 'change'].map((each) => (
                  <TableCell key={each}>{translate(`tw.policy.${each}`)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {settings.map((each) => (
                <TableRow key={each.key} sx={{ height: 44 }}>
                  <TableCell sx={{ minWidth: 200 }}>
                    {each.label}
                    <Typography variant="caption" component="div" color="textSecondary">
                      {each.key}
                    </Typography>
                  </TableCell>
                  <TableCell
                    sx={{ fontWeight: 600, maxWidth: 260, overflowWrap: 'anywhere', whiteSpace: 'pre-line', py: '4px' }}
                  >
                    {each.said}
                  </TableCell>
                  <TableCell
                    sx={{ color: 'text.secondary', maxWidth: 200, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
                  >
                    {same(each.value, each.defaultValue) ? '=' : each.defaultSaid}
                  </TableCell>
                  <TableCell>{each.requirement}</TableCell>
                  <TableCell>{translate(`tw.policy.origin_${each.origin}`, { _: each.origin })}</TableCell>
                  <TableCell>
                    {may('policy.propose') && (
                      <Button onClick={() => choose(each)}>{translate('tw.policy.propose')}</Button>
                    )}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      </Panel>
      <Related type="PolicyVersion" where={{}} />
      {chosen && <ProposeDialog setting={chosen} onClose={() => choose(undefined)} />}
    </Box>
  );
}
