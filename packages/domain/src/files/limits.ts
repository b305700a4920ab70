/** 附件上限 — what a file may be before it is refused. Source: reliability B7, B8. */
export const fileLimits = {
  bytes: 25 * 1024 * 1024,
  nameCharacters: 200,
  /** Of one piece in the database: what a reader holds in memory at a time. */
  pieceBytes: 512 * 1024,
  /** Parts of an office document that are looked at. */
  archiveEntries: 5_000,
} as const;
