import { useTranslate } from 'ra-core';
import { grouped, isDecimal } from './exact.ts';
import { useWords } from './use-words.ts';

/** `IN_REVIEW`: the sentence says it in words. A currency is no code of ours. */
const isCode = (text: string): boolean => /^[A-Z]{4,}$|^[A-Z]+(_[A-Z]+)+$/.test(text);

/** 事实 — the numbers behind a refusal, each under its name; what the sentence says already, ids, and what has no word are left out. */
export function useFactWords() {
  const translate = useTranslate();
  const { role } = useWords();
  const say = (value: unknown): string => {
    if (typeof value === 'boolean') return translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
    if (typeof value === 'number' || (typeof value === 'string' && isDecimal(value))) return grouped(value);
    return role(String(value));
  };
  return (facts: unknown, message: string): { name: string; said: string }[] => {
    if (!facts || typeof facts !== 'object') return [];
    return Object.entries(facts)
      .filter(
        ([key, value]) =>
          value !== null &&
          value !== undefined &&
          !/(Id|Zh|En)$|^id$/.test(key) &&
          typeof value !== 'object' &&
          !isCode(say(value)) &&
          !message.includes(String(value)) &&
          !message.includes(say(value)),
      )
      .map(([key, value]) => ({ name: translate(`tw.fact.${key}`, { _: '' }), said: say(value) }))
      .filter(({ name }) => name !== '');
  };
}
