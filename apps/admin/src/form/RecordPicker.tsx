import Autocomplete from '@mui/material/Autocomplete';
import InputBase from '@mui/material/InputBase';
import { useGetList, useGetMany } from 'ra-core';
import { useDeferredValue, useState } from 'react';
import { type RecordType, resourceOf } from '../api/names.ts';
import type { Row } from '../api/record.ts';
import { useWords } from '../parts/use-words.ts';
import { choiceOf } from './DerivedInput.tsx';

interface Props {
  type: RecordType;
  value: string | null | undefined;
  label: string;
  placeholder?: string;
  onPick: (row: Row | undefined) => void;
}

/** 选记录 — finds a record by number, name, code or pinyin, inside a cell. */
export function RecordPicker({ type, value, label, placeholder, onPick }: Props) {
  const { locale } = useWords();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed);
  const { data: found = [], isFetching } = useGetList<Row>(
    resourceOf(type),
    { filter: q ? { q } : {}, pagination: { page: 1, perPage: 20 }, sort: { field: 'id', order: 'DESC' } },
    { enabled: open },
  );
  const { data: [own] = [] } = useGetMany<Row>(
    resourceOf(type),
    { ids: value ? [value] : [] },
    { enabled: Boolean(value) },
  );
  return (
    <Autocomplete<Row>
      fullWidth
      open={open}
      onOpen={() => {
        setTyped('');
        setOpen(true);
      }}
      onClose={() => setOpen(false)}
      options={found}
      loading={isFetching}
      value={value && own ? own : null}
      filterOptions={(all) => all}
      getOptionLabel={(row) => choiceOf(row, locale)}
      getOptionKey={(row) => row.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onInputChange={(_, text, reason) => reason === 'input' && setTyped(text)}
      onChange={(_, row) => onPick(row ?? undefined)}
      slotProps={{ popper: { style: { minWidth: 300 } } }}
      renderInput={({ slotProps }) => (
        <InputBase
          {...slotProps.input}
          fullWidth
          {...(placeholder && { placeholder })}
          slotProps={{
            input: { ...slotProps.htmlInput, 'aria-label': label, style: { padding: '6px 8px', fontSize: 13 } },
          }}
        />
      )}
    />
  );
}
