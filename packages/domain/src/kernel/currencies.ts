import { currencyDigits } from './decimal.ts';
import type { Label } from './label.ts';

const chinese = new Intl.DisplayNames('zh-CN', { type: 'currency' });
const english = new Intl.DisplayNames('en', { type: 'currency' });

/** 币种 — every currency of ISO 4217 that amounts may be in, with its names and its digits after the point. */
export const currencies = (): readonly (Label & { readonly code: string; readonly digits: number })[] =>
  Intl.supportedValuesOf('currency').map((code) => ({
    code,
    zh: chinese.of(code) ?? code,
    en: english.of(code) ?? code,
    digits: currencyDigits(code),
  }));
