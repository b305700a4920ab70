import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import { useGetMany, useTranslate } from 'ra-core';
import { useState } from 'react';
import { choicesOf, isRecordType, resourceOf, titleOf } from '../api/names.ts';
import { type Field, type Row, shapeOf } from '../api/record.ts';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { useWords } from '../parts/use-words.ts';

type Where = Record<string, unknown>;
type Range = { gte?: string; lte?: string; eq?: unknown; in?: string[]; contains?: string };

interface Props {
  type: string;
  /** The fields one may narrow by. */
  fields: readonly string[];
  where: Where;
  onChange: (where: Where) => void;
}

/** Where the API keeps a condition on a relation: on its id. */
const keyOf = (name: string, field: Field): string => (field.kind === 'record' ? `${name}Id` : name);

/** 筛选 — conditions that read like sentences; each is exactly a condition of the API. */
export function Filters({ type, fields, where, onChange }: Props) {
  const translate = useTranslate();
  const { field: name } = useWords();
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const [editing, setEditing] = useState<{ name: string; at: HTMLElement }>();
  const shape = shapeOf(type).fields;
  const known = fields.filter((each) => shape[each]);
  const set = known.filter((each) => shape[each] && where[keyOf(each, shape[each])] !== undefined);
  const shownKeys = new Set(set.flatMap((each) => (shape[each] ? [keyOf(each, shape[each])] : [])));
  const others = Object.keys(where).filter((key) => !shownKeys.has(key) && key !== 'ownerId' && key !== 'mine');
  const put = (each: string, condition: Range | undefined) => {
    const field = shape[each];
    if (!field) return;
    const { [keyOf(each, field)]: _, ...rest } = where;
    onChange(condition ? { ...rest, [keyOf(each, field)]: condition } : rest);
  };
  const field = editing && shape[editing.name];
  return (
    <>
      {set.map((each) => {
        const its = shape[each];
        if (!its) return null;
        return (
          <Chip
            key={each}
            variant="outlined"
            label={<Sentence field={its} name={name(its)} condition={where[keyOf(each, its)] as Range} />}
            onClick={(event) => setEditing({ name: each, at: event.currentTarget })}
            onDelete={() => put(each, undefined)}
            sx={{ height: 28 }}
          />
        );
      })}
      {others.length > 0 && (
        <Chip
          variant="outlined"
          label={translate('tw.list.other')}
          onDelete={() => onChange(Object.fromEntries(Object.entries(where).filter(([key]) => !others.includes(key))))}
          sx={{ height: 28 }}
        />
      )}
      {known.length > set.length && (
        <Button
          startIcon={<Add sx={{ fontSize: 16 }} />}
          onClick={(event) => setMenu(event.currentTarget)}
          aria-haspopup="menu"
          sx={{ minHeight: 28, color: 'text.secondary' }}
        >
          {translate('tw.list.filter')}
        </Button>
      )}
      <Menu anchorEl={menu} open={Boolean(menu)} onClose={() => setMenu(null)}>
        {known
          .filter((each) => !set.includes(each))
          .map((each) => {
            const its = shape[each];
            return (
              its && (
                <MenuItem
                  key={each}
                  onClick={() => {
                    if (menu) setEditing({ name: each, at: menu });
                    setMenu(null);
                  }}
                >
                  {name(its)}
                </MenuItem>
              )
            );
          })}
      </Menu>
      <Popover
        open={Boolean(editing)}
        anchorEl={editing?.at ?? null}
        onClose={() => setEditing(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { sx: { border: 1, borderColor: 'line', minWidth: 240, maxWidth: 340 } } }}
      >
        {editing && field && (
          <Condition
            field={field}
            label={name(field)}
            condition={where[keyOf(editing.name, field)] as Range | undefined}
            onChange={(condition) => put(editing.name, condition)}
            onDone={() => setEditing(undefined)}
          />
        )}
      </Popover>
    </>
  );
}

function Sentence({ field, name, condition }: { field: Field; name: string; condition: Range }) {
  const translate = useTranslate();
  const { word, locale } = useWords();
  const id = field.kind === 'record' && field.of && typeof condition.eq === 'string' ? condition.eq : undefined;
  const { data: [row] = [] } = useGetMany<Row>(
    id && field.of && isRecordType(field.of) ? resourceOf(field.of) : 'customers',
    { ids: id ? [id] : [] },
    { enabled: Boolean(id) },
  );
  const said = (): string => {
    if (condition.in) return condition.in.map((each) => word(field.of ?? '', each)).join(translate('tw.list_comma'));
    if (id) return row ? titleOf(row, locale) : '…';
    if (typeof condition.eq === 'boolean') return translate(condition.eq ? 'ra.boolean.true' : 'ra.boolean.false');
    if (condition.contains) return `“${condition.contains}”`;
    if (condition.gte || condition.lte) return `${condition.gte ?? ''} – ${condition.lte ?? ''}`;
    return String(condition.eq ?? '');
  };
  return (
    <span>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {name} {translate('tw.list.is')}
      </Box>{' '}
      {said()}
    </span>
  );
}

interface ConditionProps {
  field: Field;
  label: string;
  condition: Range | undefined;
  onChange: (condition: Range | undefined) => void;
  onDone: () => void;
}

function Condition({ field, label, condition, onChange, onDone }: ConditionProps) {
  const translate = useTranslate();
  const { word } = useWords();
  if (field.kind === 'enum') {
    const chosen = condition?.in ?? [];
    return (
      <Box sx={{ py: 1, maxHeight: 360, overflowY: 'auto' }}>
        {Object.keys(choicesOf(field.of ?? '')).map((each) => (
          <MenuItem
            key={each}
            dense
            onClick={() => {
              const next = chosen.includes(each) ? chosen.filter((one) => one !== each) : [...chosen, each];
              onChange(next.length > 0 ? { in: next } : undefined);
            }}
          >
            <Checkbox
              size="small"
              checked={chosen.includes(each)}
              tabIndex={-1}
              sx={{ p: 0, mr: 2 }}
              slotProps={{ input: { 'aria-label': word(field.of ?? '', each) } }}
            />
            <ListItemText primary={word(field.of ?? '', each)} slotProps={{ primary: { sx: { fontSize: 13 } } }} />
          </MenuItem>
        ))}
      </Box>
    );
  }
  if (field.kind === 'boolean') {
    return (
      <Box sx={{ py: 1 }}>
        {[true, false].map((each) => (
          <MenuItem
            key={String(each)}
            selected={condition?.eq === each}
            onClick={() => {
              onChange({ eq: each });
              onDone();
            }}
          >
            {translate(each ? 'ra.boolean.true' : 'ra.boolean.false')}
          </MenuItem>
        ))}
      </Box>
    );
  }
  if (field.kind === 'record' && field.of && isRecordType(field.of)) {
    return (
      <Box sx={{ p: 2 }}>
        <Box sx={{ border: 1, borderColor: 'line', borderRadius: '6px' }}>
          <RecordPicker
            type={field.of}
            value={condition?.eq as string | undefined}
            label={label}
            onPick={(row) => {
              onChange(row ? { eq: row.id } : undefined);
              onDone();
            }}
          />
        </Box>
      </Box>
    );
  }
  if (field.kind === 'text') {
    return (
      <Box sx={{ p: 3 }}>
        <TextField
          autoFocus
          fullWidth
          label={label}
          defaultValue={condition?.contains ?? ''}
          onKeyDown={(event) => event.key === 'Enter' && onDone()}
          onChange={(event) =>
            onChange(event.target.value.trim() ? { contains: event.target.value.trim() } : undefined)
          }
        />
      </Box>
    );
  }
  const day = field.kind === 'date' || field.kind === 'datetime';
  const bound = (key: 'gte' | 'lte', value: string) => {
    const next = {
      ...condition,
      [key]: value
        ? field.kind === 'datetime'
          ? `${value}T${key === 'gte' ? '00:00:00' : '23:59:59'}+08:00`
          : value
        : undefined,
    };
    onChange(next.gte || next.lte ? next : undefined);
  };
  return (
    <Box sx={{ p: 3, display: 'grid', gap: 3 }}>
      {(['gte', 'lte'] as const).map((key) => (
        <TextField
          key={key}
          type={day ? 'date' : 'text'}
          label={translate(`tw.list.${key}`)}
          defaultValue={condition?.[key]?.slice(0, day ? 10 : undefined) ?? ''}
          onChange={(event) => bound(key, event.target.value.trim())}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: day ? undefined : 'decimal' } }}
        />
      ))}
    </Box>
  );
}
