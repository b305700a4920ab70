/** 导入上限 — what a file may be before it is refused. Source: reliability B7, B8. */
export const importLimits = {
  bytes: 20 * 1024 * 1024,
  /** Of everything in a workbook, unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  cellCharacters: 32_767,
} as const;
