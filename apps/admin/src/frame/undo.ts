import { useSyncExternalStore } from 'react';

/** 可撤销 — something that is done in five seconds unless it is taken back before. */
interface Pending {
  said: string;
  /** The record that is about to go: lists leave it out already. */
  id: string;
  run: () => void;
  taken: () => void;
}

const graceMs = 5_000;
let pending: Pending | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Who leaves the page before it is done is asked first. */
const hold = (event: BeforeUnloadEvent) => event.preventDefault();

function settle(next?: Pending): Pending | undefined {
  const last = pending;
  clearTimeout(timer);
  pending = next;
  if (next) window.addEventListener('beforeunload', hold);
  else window.removeEventListener('beforeunload', hold);
  for (const each of listeners) each();
  return last;
}

/** 稍后执行 — says what is about to happen and does it unless it is taken back; the one before is done at once. */
export function doSoon(next: Pending): void {
  settle(next)?.run();
  timer = setTimeout(() => settle()?.run(), graceMs);
}

export const undoLast = (): void => settle()?.taken();

export const usePending = (): Pending | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => pending,
  );
