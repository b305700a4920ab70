/** Signs a spreadsheet takes for the beginning of a formula, in either width. */
const begins = /^[=+\-@＝＋－＠|%]/;
const number = /^[+-]?\d+([.,]\d+)*$/;
const telephone = /^\+\d[\d ()]{4,}\d$/;

/** 单元格文本 — a text a spreadsheet will not compute: whatever would begin a formula, after blanks and control characters too, is told to be text. Source: reliability B9. */
export function safeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters hide what follows them
  const bare = text.replace(/^[\s\u0000-\u001f\u007f-\u00a0\u200b-\u200f\u2028-\u202f\u2060\ufeff"']+/, '');
  if (number.test(text) || telephone.test(text)) return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a leading control character moves the cell in some programs
  return begins.test(bare) || /^[\u0000-\u001f]/.test(text) ? `'${text}` : text;
}
