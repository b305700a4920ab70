import { useSyncExternalStore } from 'react';

/** 可撤销 — something that is done in five seconds unless it is taken back before. */
interface Pending {
  said: string;
  run: () => void;
  taken: () => void;
  timer: ReturnType<typeof setTimeout>;
}

const graceMs = 5_000;
let pending: Pending | undefined;
const listeners = new Set<() => void>();
const tell = () => {
  for (const each of listeners) each();
};
/** Who leaves the page before it is done is asked first. */
const hold = (event: BeforeUnloadEvent) => event.preventDefault();

function settle(): Pending | undefined {
  const last = pending;
  if (last) clearTimeout(last.timer);
  pending = undefined;
  window.removeEventListener('beforeunload', hold);
  tell();
  return last;
}

/** 稍后执行 — says what is about to happen and does it unless it is taken back; the one before is done at once. */
export function doSoon(said: string, run: () => void, taken: () => void): void {
  settle()?.run();
  pending = { said, run, taken, timer: setTimeout(() => settle()?.run(), graceMs) };
  window.addEventListener('beforeunload', hold);
  tell();
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
