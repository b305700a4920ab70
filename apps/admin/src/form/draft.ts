/** 草稿 — what has been typed and not yet saved, kept by this tab of the browser: a reload, an API that restarts or a lost network lose nothing. It goes with saving, discarding and signing out. */
export interface Kept {
  at: string;
  values: Record<string, unknown>;
}

const prefix = 'tradewind.draft ';

export const draftOf = (key: string): Kept | undefined => {
  const text = sessionStorage.getItem(prefix + key);
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Kept;
  } catch {
    sessionStorage.removeItem(prefix + key);
    return undefined;
  }
};

export const keepDraft = (key: string, values: Record<string, unknown>): void =>
  sessionStorage.setItem(prefix + key, JSON.stringify({ at: new Date().toISOString(), values } satisfies Kept));

export const dropDraft = (key: string): void => sessionStorage.removeItem(prefix + key);

export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
