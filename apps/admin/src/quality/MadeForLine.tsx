import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useInput, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { titleOf } from '../api/names.ts';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { useSalesOrderPageQuery } from '../generated/operations.ts';
import { grouped } from '../parts/exact.ts';
import { useWords } from '../parts/use-words.ts';

/** 所属订单行 — the order the lot is made for, then its line; the line says which product. Nothing chosen: it is made for stock. */
export function MadeForLine() {
  const translate = useTranslate();
  const { locale, record } = useWords();
  const { setValue } = useFormContext();
  const { field } = useInput({ source: 'orderLineId' });
  const [orderId, setOrder] = useState<string>();
  const { data } = useSalesOrderPageQuery({ id: orderId ?? '' }, { enabled: Boolean(orderId) });
  const lines = data?.record?.lines ?? [];
  const pick = (id: string) => {
    field.onChange(id || null);
    const product = lines.find((line) => line.id === id)?.product;
    if (product) setValue('productId', product.id, { shouldDirty: true });
  };
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography component="legend" variant="h3" sx={{ mb: 2 }}>
        {translate('tw.quality.made_for')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 1fr))' } }}>
        <Box sx={{ border: 1, borderColor: 'line', borderRadius: '6px', height: 40, display: 'flex' }}>
          <RecordPicker
            type="SalesOrder"
            value={orderId}
            label={record('SalesOrder')}
            onPick={(row) => {
              setOrder(row?.id);
              field.onChange(null);
            }}
          />
        </Box>
        <TextField
          select
          label={record('SalesOrderLine')}
          value={lines.some((line) => line.id === field.value) ? field.value : ''}
          disabled={lines.length === 0}
          onChange={(event) => pick(event.target.value)}
        >
          {lines.map((line) => (
            <MenuItem key={line.id} value={line.id}>
              {line.position} · {titleOf(line.product, locale)} · {grouped(line.quantity)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
    </Box>
  );
}
