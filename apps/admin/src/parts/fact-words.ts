import { useTranslate } from 'ra-core';
import { grouped, isDecimal } from './exact.ts';

const say = (value: unknown): string => {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'number' || (typeof value === 'string' && isDecimal(value))) return grouped(value);
  if (Array.isArray(value)) return value.map(say).join(', ');
  if (typeof value === 'object') return Object.values(value).map(say).join(' ');
  return String(value);
};

/** 事实 — the numbers behind a refusal, each under its name; what the sentence says already and ids are left out. */
export function useFactWords() {
  const translate = useTranslate();
  return (facts: unknown, message: string): { name: string; said: string }[] => {
    if (!facts || typeof facts !== 'object') return [];
    return Object.entries(facts)
      .filter(
        ([key, value]) =>
          value !== null &&
          value !== undefined &&
          !/(Id|Zh|En)$|^id$/.test(key) &&
          typeof value !== 'object' &&
          !message.includes(String(value)),
      )
      .map(([key, value]) => ({
        name: translate(`tw.fact.${key}`, { _: key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase() }),
        said: say(value),
      }));
  };
}
