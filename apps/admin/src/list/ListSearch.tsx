import Search from '@mui/icons-material/Search';
import InputBase from '@mui/material/InputBase';
import { useEffect, useRef, useState } from 'react';
import { isTyping } from '../frame/typing.ts';

const restMs = 250;

/** 列表搜索 — words that must all be found, asked of the API once one has stopped typing; `/` comes here from anywhere on the page. */
export function ListSearch({
  value,
  onChange,
  label,
}: {
  value: string;
  onChange: (words: string) => void;
  label: string;
}) {
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => latest.current(typed.trim()), restMs);
    return () => clearTimeout(timer);
  }, [typed, value]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  return (
    <InputBase
      value={typed}
      inputRef={input}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => event.key === 'Escape' && input.current?.blur()}
      placeholder={label}
      startAdornment={<Search sx={{ fontSize: 16, color: 'text.secondary', mr: 1 }} />}
      slotProps={{ input: { 'aria-label': label, type: 'search' } }}
      sx={{
        height: 28,
        width: { xs: '100%', sm: 240 },
        px: 2,
        fontSize: 13,
        border: 1,
        borderColor: 'line',
        borderRadius: '6px',
        '&:focus-within': { borderColor: 'primary.main' },
      }}
    />
  );
}
