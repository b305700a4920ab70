import type { Column } from './export-columns.ts';
import { safeText } from './safe-text.ts';

const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** 单元格 — a value as text: numbers exact, instants where the company is, everything else safe to open. */
export function cellText({ kind, say }: Column, row: Record<string, unknown>): string {
  const value = say(row);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (kind === 'instant') return minute.format(new Date(value));
  return kind === 'text' ? safeText(value) : value;
}
