import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import type { ApiError } from '../api/api-error.ts';
import { type ImportRunPageQuery, useCheckImportMutation } from '../generated/operations.ts';
import { Panel } from '../parts/Panel.tsx';
import { useWords } from '../parts/use-words.ts';
import { type Offered, offeredColumns } from './offered.ts';

type Run = NonNullable<ImportRunPageQuery['record']>;

/** 列映射 — what the rows become and which column fills which field; guessed from the headers, decided here. */
export function Mapping({ run }: { run: Run }) {
  const translate = useTranslate();
  const client = useQueryClient();
  const { locale } = useWords();
  const [asked, ask] = useState<string>();
  const { data, error } = useQuery<Offered, ApiError>({
    queryKey: ['import-columns', run.id, asked],
    queryFn: () => offeredColumns(run.id, asked),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [choices, choose] = useState<Record<string, string>>({});
  const [source, setSource] = useState(run.source === 'file' ? '' : run.source);
  const check = useCheckImportMutation();
  if (error)
    return (
      <Typography role="alert" color="error">
        {error.message}
      </Typography>
    );
  if (!data) return null;
  const called = ({ label }: { label: { zh: string; en: string } }) =>
    label[locale].replace(/^[a-z]/, (letter) => letter.toUpperCase());
  const mapping = data.mappings.find((each) => each.name === data.mapping);
  const fieldOf = (column: Offered['columns'][number]) => choices[column.header] ?? column.field ?? '';
  const missing = (mapping?.fields ?? []).filter(
    (each) => each.required && !data.columns.some((column) => fieldOf(column) === each.field),
  );
  const begin = async () => {
    if (!mapping) return;
    await check.mutateAsync({
      id: run.id,
      version: run.version,
      input: {
        mapping: mapping.name,
        ...(source.trim() && { source: source.trim() }),
        columns: data.columns
          .filter(({ header }) => header !== '')
          .map((each) => ({ header: each.header, field: fieldOf(each) })),
      },
    });
    await client.invalidateQueries();
  };
  return (
    <Panel flush title={translate('tw.import.mapping', { smart_count: data.rows })}>
      <Box sx={{ p: 4, display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center' }}>
        <TextField
          select
          label={translate('tw.import.becomes')}
          value={mapping?.name ?? ''}
          onChange={(event) => {
            choose({});
            ask(event.target.value);
          }}
          sx={{ minWidth: 200 }}
        >
          {data.mappings.map((each) => (
            <MenuItem key={each.name} value={each.name}>
              {called(each)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label={translate('tw.import.source')}
          value={source}
          onChange={(event) => setSource(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 60 } }}
        />
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          {translate('tw.import.source_says')}
        </Typography>
      </Box>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('tw.import.column')}>
        <Table size="small">
          <TableHead>
            <TableRow sx={{ height: 34 }}>
              {['column', 'sample', 'field'].map((each) => (
                <TableCell key={each}>{translate(`tw.import.${each}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {data.columns.map((column) => (
              <TableRow key={column.header} sx={{ height: 44 }}>
                <TableCell sx={{ fontWeight: 500 }}>{column.header}</TableCell>
                <TableCell
                  sx={{
                    color: 'text.secondary',
                    maxWidth: 280,
                    overflow: 'hidden',
                    textOverflow: 'ellipsis',
                    whiteSpace: 'nowrap',
                  }}
                >
                  {column.sample.filter(Boolean).join(' · ')}
                </TableCell>
                <TableCell>
                  <Select
                    displayEmpty
                    size="small"
                    value={mapping ? fieldOf(column) : ''}
                    onChange={(event) => choose({ ...choices, [column.header]: event.target.value })}
                    inputProps={{ 'aria-label': `${column.header}: ${translate('tw.import.field')}` }}
                    sx={{ minWidth: 200, fontSize: 13 }}
                  >
                    <MenuItem value="">{translate('tw.import.left_out')}</MenuItem>
                    <MenuItem value="externalId">{translate('tw.import.external_id')}</MenuItem>
                    {mapping?.fields.map((each) => (
                      <MenuItem key={each.field} value={each.field}>
                        {called(each)}
                        {each.required ? ' *' : ''}
                      </MenuItem>
                    ))}
                  </Select>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      <Box sx={{ p: 4, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <Button
          variant="contained"
          disabled={!mapping || missing.length > 0 || check.isPending}
          onClick={() => void begin().catch(() => undefined)}
        >
          {translate('tw.import.check')}
        </Button>
        {missing.length > 0 && (
          <Typography variant="body2" color="error">
            {translate('tw.import.missing', {
              names: missing.map(called).join(translate('tw.list_comma')),
            })}
          </Typography>
        )}
        {check.error && (
          <Typography role="alert" variant="body2" color="error">
            {check.error.message}
          </Typography>
        )}
      </Box>
    </Panel>
  );
}
