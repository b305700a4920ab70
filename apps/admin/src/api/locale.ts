/** 界面语言 — Chinese unless the person chose English; a preference of the browser, so it may be kept there. */
export type Locale = 'zh' | 'en';

const key = 'tradewind.locale';
let current: Locale | undefined;

export const locale = (): Locale => (current ??= localStorage.getItem(key) === 'en' ? 'en' : 'zh');

export function chooseLocale(next: Locale): void {
  current = next;
  localStorage.setItem(key, next);
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
}
