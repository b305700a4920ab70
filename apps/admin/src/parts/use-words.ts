import { useLocale, useTranslate } from 'ra-core';
import type { Locale } from '../api/locale.ts';
import { nameOf, wordOf } from '../api/names.ts';
import type { Field } from '../api/record.ts';

/** 用语 — names of records, fields and enum values in the language on screen, from the schema. */
export function useWords() {
  const locale = useLocale() as Locale;
  const translate = useTranslate();
  return {
    locale,
    /** The name of a field, and what it means where the name does not say it. */
    field: (field: Field): string => field[locale],
    record: (type: string): string => nameOf(type, locale),
    /** Inside a sentence: English begins it small. */
    noun: (type: string): string =>
      locale === 'en'
        ? nameOf(type, 'en').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
        : nameOf(type, 'zh'),
    /** Many of them: English has a plural. */
    records: (type: string): string => (locale === 'en' ? plural(nameOf(type, 'en')) : nameOf(type, 'zh')),
    word: (of: string, value: string): string => wordOf(of, value, locale),
    role: (role: string): string => wordOf('Role', role, locale),
    /** A part of the house that is no stage of the process has a word of the console's own. */
    stage: (stage: string): string => {
      const name = stage.toUpperCase();
      const said = wordOf('ProcessStageName', name, locale);
      return said === name ? translate(`tw.foundation.${stage}`, { _: stage }) : said;
    },
  };
}

const plural = (word: string): string =>
  /[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ies') : word.endsWith('s') ? `${word}es` : `${word}s`;
