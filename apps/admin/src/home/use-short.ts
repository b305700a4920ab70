import { useTranslate } from 'ra-core';
import { grouped, round, times } from '../parts/exact.ts';

/** 约数 — an amount in the currency of the books, short enough to be read at a glance: «¥1,234.5 万», "¥12.3 m". */
export function useShort() {
  const translate = useTranslate();
  return (amount: string): string =>
    translate('tw.home.money', { amount: grouped(round(times(amount, translate('tw.home.money_scale')), 1)) });
}
