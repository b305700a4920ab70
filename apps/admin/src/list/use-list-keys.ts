import { useEffect } from 'react';
import { isTyping } from '../frame/typing.ts';

interface Doing {
  down: () => void;
  up: () => void;
  open: () => void;
  edit: () => void;
  create: () => void;
  back: () => void;
}

/** 列表键盘 — j and k walk the rows, Enter opens, e edits, c begins a new one, Esc lets go. */
export function useListKeys(doing: Doing): void {
  useEffect(() => {
    const keys: Record<string, () => void> = {
      j: doing.down,
      k: doing.up,
      e: doing.edit,
      c: doing.create,
      Escape: doing.back,
    };
    const press = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      // Enter on a link or a button is theirs.
      const free = !(event.target as HTMLElement).closest('a,button,input,[role=tab],[role=button]');
      if (event.key === 'Enter' && free) doing.open();
      else keys[event.key]?.();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
