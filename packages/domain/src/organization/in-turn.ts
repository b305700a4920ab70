const last = new Map<string, Promise<unknown>>();

/** 依次 — what concerns the same thing is done one after the other, so that what one has counted the next one knows. Holds no connection while it waits. */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(key);
  const mine = (before ?? Promise.resolve()).then(work, work);
  last.set(key, mine);
  try {
    return await mine;
  } finally {
    if (last.get(key) === mine) last.delete(key);
  }
}
