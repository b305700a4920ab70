import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Radio from '@mui/material/Radio';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import type { Field, Row } from '../api/record.ts';
import { useWords } from '../parts/use-words.ts';
import { asInput, sameValue } from './as-input.ts';
import { ValueText } from './ValueText.tsx';

type Values = Record<string, unknown>;

interface Props {
  type: string;
  fields: readonly [string, Field][];
  /** As it was read, as it was typed, as it is now. */
  base: Row;
  mine: Values;
  latest: Row;
  onResolve: (values: Values) => void;
  onClose: () => void;
}

/** 冲突 — somebody else has changed the record meanwhile: both versions field by field, and for each the choice. */
export function ConflictDialog({ type, fields, base, mine, latest, onResolve, onClose }: Props) {
  const translate = useTranslate();
  const { field: name } = useWords();
  const rows = fields.map(([key, field]) => ({
    key,
    field,
    before: asInput(base, key, field),
    own: asInput(mine as Row, key, field),
    theirs: asInput(latest, key, field),
  }));
  const different = rows.filter(({ own, theirs }) => !sameValue(own, theirs));
  const [taken, setTaken] = useState<Record<string, 'own' | 'theirs'>>(() =>
    Object.fromEntries(different.map(({ key, own, before }) => [key, sameValue(own, before) ? 'theirs' : 'own'])),
  );
  const resolve = () =>
    onResolve(
      Object.fromEntries(
        rows.map(({ key, own, theirs }) => [key, taken[key] === 'theirs' || !(key in taken) ? theirs : own]),
      ),
    );
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title" sx={{ fontSize: 16, fontWeight: 600 }}>
        {translate('tw.conflict.title')}
      </DialogTitle>
      <DialogContent>
        <Typography color="textSecondary" sx={{ mb: 3 }}>
          {translate(different.length > 0 ? 'tw.conflict.says' : 'tw.conflict.same')}
        </Typography>
        {different.length > 0 && (
          <Table size="small">
            <TableHead>
              <TableRow sx={{ height: 34 }}>
                {['field', 'before', 'own', 'theirs'].map((each) => (
                  <TableCell key={each}>{translate(`tw.conflict.${each}`)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {different.map(({ key, field, before, own, theirs }) => (
                <TableRow key={key}>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{name(field)}</TableCell>
                  <TableCell sx={{ color: 'text.secondary' }}>
                    <ValueText type={type} name={key} field={field} value={before} />
                  </TableCell>
                  {(
                    [
                      ['own', own],
                      ['theirs', theirs],
                    ] as const
                  ).map(([side, value]) => (
                    <TableCell key={side} sx={{ fontWeight: taken[key] === side ? 600 : 400 }}>
                      <Radio
                        size="small"
                        checked={taken[key] === side}
                        onChange={() => setTaken({ ...taken, [key]: side })}
                        slotProps={{
                          input: { 'aria-label': `${name(field)}: ${translate(`tw.conflict.${side}`)}` },
                        }}
                        sx={{ p: 1, mr: 1 }}
                      />
                      <ValueText type={type} name={key} field={field} value={value} />
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" onClick={resolve}>
          {translate('tw.conflict.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
