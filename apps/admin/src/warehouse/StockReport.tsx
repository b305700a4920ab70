import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { useCrumb } from '../frame/crumb.tsx';
import { useStockReportQuery } from '../generated/operations.ts';
import { today } from '../parts/BusinessDate.tsx';
import { Empty } from '../parts/Empty.tsx';
import { grouped } from '../parts/exact.ts';
import { Faint, Quantity } from '../parts/Money.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useWords } from '../parts/use-words.ts';

const figures = ['opening', 'received', 'issued', 'adjusted', 'closing'] as const;

/** 收发存报表 — what each warehouse had, took in, gave out and has, product by product, over a period. */
export default function StockReport() {
  const translate = useTranslate();
  const { locale, record } = useWords();
  const [search, setSearch] = useSearchParams();
  const to = search.get('to') ?? today();
  const from = search.get('from') ?? `${to.slice(0, 8)}01`;
  const warehouseId = search.get('warehouse');
  const productId = search.get('product');
  const { data, isPending, error } = useStockReportQuery(
    { from, to, warehouseId, productId },
    { placeholderData: keepPreviousData, enabled: from <= to },
  );
  useCrumb(undefined, undefined, translate('tw.place.stock_report'));
  const rows = data?.rows ?? [];
  const put = (key: string, value: string | undefined) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(key, value);
        else next.delete(key);
        return next;
      },
      { replace: true },
    );
  return (
    <Box sx={{ display: 'grid', gap: 4, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="h1">{translate('tw.place.stock_report')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
        {(
          [
            ['from', from],
            ['to', to],
          ] as const
        ).map(([key, value]) => (
          <TextField
            key={key}
            type="date"
            label={translate(`tw.warehouse.${key}`)}
            value={value}
            onChange={(event) => put(key, event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ))}
        {(
          [
            ['warehouse', 'Warehouse', warehouseId],
            ['product', 'Product', productId],
          ] as const
        ).map(([key, type, value]) => (
          <Box key={key} sx={{ width: 220, border: 1, borderColor: 'line', borderRadius: '6px', display: 'flex' }}>
            <RecordPicker
              type={type}
              value={value}
              label={record(type)}
              placeholder={record(type)}
              onPick={(row) => put(key, row?.id)}
            />
          </Box>
        ))}
      </Box>
      {error ? (
        <Empty title={translate('tw.page.failed')}>{error.message}</Empty>
      ) : isPending ? (
        <Skeleton variant="rounded" height={320} />
      ) : rows.length === 0 ? (
        <Empty title={translate('tw.warehouse.nothing')}>{translate('tw.purpose.StockLevel')}</Empty>
      ) : (
        <Panel flush>
          <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('tw.place.stock_report')}>
            <Table size="small">
              <TableHead>
                <TableRow sx={{ height: 34 }}>
                  <TableCell>{record('Product')}</TableCell>
                  <TableCell>{record('Warehouse')}</TableCell>
                  {[...figures, 'turnover', 'value'].map((each) => (
                    <TableCell key={each} align="right" sx={{ whiteSpace: 'nowrap' }}>
                      {translate(`tw.warehouse.${each}`)}
                    </TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((row) => (
                  <TableRow key={`${row.warehouseId} ${row.productId}`} sx={{ height: 40 }}>
                    <TableCell>
                      <Link
                        component={RouterLink}
                        to={`/products/${row.productId}/show`}
                        color="inherit"
                        underline="hover"
                      >
                        {row.product} {(locale === 'en' && row.productNameEn) || row.productName}
                      </Link>
                    </TableCell>
                    <TableCell>{row.warehouse}</TableCell>
                    {figures.map((each) => (
                      <TableCell key={each} align="right">
                        <Quantity value={row[each]} unit={row.unit} />
                      </TableCell>
                    ))}
                    <TableCell align="right">{row.turnover ? grouped(row.turnover) : <Faint />}</TableCell>
                    <TableCell align="right">{row.value ? grouped(row.value, 2) : <Faint />}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        </Panel>
      )}
    </Box>
  );
}
