import polyglotI18nProvider from 'ra-i18n-polyglot';
import english from 'ra-language-english';
import { en } from '../i18n/en.ts';
import { reactAdminChinese } from '../i18n/react-admin-zh.ts';
import { zh } from '../i18n/zh.ts';
import { chooseLocale, type Locale, locale } from './locale.ts';

const messages = { zh: { ...reactAdminChinese, tw: zh }, en: { ...english, tw: en } };

const provider = polyglotI18nProvider((asked) => messages[asked as Locale], locale(), [
  { locale: 'zh', name: '中文' },
  { locale: 'en', name: 'English' },
]);

/** 双语 — Chinese and English; a change is told to the API with the next request. */
export const i18nProvider = {
  ...provider,
  changeLocale: async (next: string) => {
    chooseLocale(next as Locale);
    await provider.changeLocale(next);
  },
};
chooseLocale(locale());
