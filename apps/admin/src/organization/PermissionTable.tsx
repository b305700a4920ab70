import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useCrumb } from '../frame/crumb.tsx';
import { usePermissionTableQuery } from '../generated/operations.ts';
import { Panel } from '../parts/Panel.tsx';

/** 权限表 — what each role may do and on whose rows; what is not in it is denied. Source: ROLE-01. */
export default function PermissionTable() {
  const translate = useTranslate();
  const { data } = usePermissionTableQuery({});
  const [words, setWords] = useState('');
  const [role, setRole] = useState('');
  useCrumb(undefined, undefined, translate('tw.place.permissions'));
  const all = data?.rows ?? [];
  const names = new Map(all.flatMap((row) => row.grants.map((each) => [each.role, each.roleName] as const)));
  const rows = all.filter(
    (row) =>
      (role === '' || row.grants.some((each) => each.role === role)) &&
      `${row.permission} ${row.label} ${row.stage}`.toLowerCase().includes(words.toLowerCase()),
  );
  return (
    <Box sx={{ display: 'grid', gap: 4, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <Typography variant="h1">{translate('tw.place.permissions')}</Typography>
        <InputBase
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder={translate('ra.action.search')}
          slotProps={{ input: { 'aria-label': translate('ra.action.search'), type: 'search' } }}
          sx={{
            height: 30,
            width: 220,
            px: 2,
            fontSize: 13,
            border: 1,
            borderColor: 'line',
            borderRadius: '6px',
            backgroundColor: 'background.paper',
          }}
        />
        <Select
          displayEmpty
          value={role}
          onChange={(event) => setRole(event.target.value)}
          inputProps={{ 'aria-label': translate('tw.permission.role') }}
          sx={{ height: 30, fontSize: 13, minWidth: 160 }}
        >
          <MenuItem value="">{translate('tw.permission.every_role')}</MenuItem>
          {[...names].map(([code, name]) => (
            <MenuItem key={code} value={code}>
              {name}
            </MenuItem>
          ))}
        </Select>
        <Typography variant="body2" color="textSecondary">
          {translate('tw.permission.denied')}
        </Typography>
      </Box>
      <Panel flush>
        <Box
          sx={{ overflow: 'auto', maxHeight: 'calc(100vh - 170px)' }}
          tabIndex={0}
          role="region"
          aria-label={translate('tw.place.permissions')}
        >
          <Table stickyHeader size="small" sx={{ minWidth: 720 }}>
            <TableHead>
              <TableRow sx={{ height: 34 }}>
                {['stage', 'what', 'who'].map((each) => (
                  <TableCell key={each}>{translate(`tw.permission.${each}`)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <TableRow key={row.permission} sx={{ verticalAlign: 'top' }}>
                  <TableCell sx={{ whiteSpace: 'nowrap', py: 2 }}>{row.stage}</TableCell>
                  <TableCell sx={{ py: 2, minWidth: 180 }}>
                    {row.label}
                    <Typography variant="caption" component="div" color="textSecondary">
                      {row.permission}
                    </Typography>
                  </TableCell>
                  <TableCell sx={{ py: 2 }}>
                    {(['ALL', 'TEAM', 'OWN'] as const).map((scope) => {
                      const held = row.grants.filter((each) => each.scope === scope);
                      return (
                        held.length > 0 && (
                          <div key={scope}>
                            <Box component="span" sx={{ color: 'text.secondary', mr: 2 }}>
                              {translate(`tw.permission.${scope}`)}
                            </Box>
                            {held.map((each) => each.roleName).join(translate('tw.list_comma'))}
                          </div>
                        )
                      );
                    })}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      </Panel>
    </Box>
  );
}
