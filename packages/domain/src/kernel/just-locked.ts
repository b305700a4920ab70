/** Unit of work → key → rows. */
const held = new WeakMap<object, Map<string, readonly object[]>>();

/** 刚锁定 — remembers the rows that facts have locked: nobody else changes them any more, so they need not be read again. */
export function keepLocked(em: object, key: string, rows: readonly object[]): void {
  if (!held.has(em)) held.set(em, new Map());
  held.get(em)!.set(key, rows);
}

/** 取刚锁定 — the rows of all these keys, once, for the facts that follow upon their lock; undefined where one was not locked. What the unit of work itself changes later is read as ever. */
export function takeLocked<T extends object>(em: object, keys: readonly string[]): T[] | undefined {
  const known = held.get(em);
  if (!known || keys.length === 0 || !keys.every((key) => known.has(key))) return undefined;
  const rows = keys.flatMap((key) => known.get(key) as readonly T[]);
  for (const key of keys) known.delete(key);
  return rows;
}
