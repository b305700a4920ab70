import { defineEntity } from '@mikro-orm/core';
import { sql } from 'kysely';
import { businessDate, currencyCode, identity, rate, text } from './fields.ts';
import { decimal } from './decimal.ts';
import { record } from './record.ts';
import type { FactWork } from './command.ts';

const schema = defineEntity({
  name: 'ExchangeRate',
  uniques: [{ properties: ['fromCurrency', 'toCurrency', 'validOn'] }],
  properties: {
    ...identity,
    fromCurrency: currencyCode().comment('原币 — currency that is converted (ISO 4217)'),
    toCurrency: currencyCode().comment('目标币 — currency it is converted into (ISO 4217)'),
    validOn: businessDate().comment('日期 — day the rate is of'),
    rate: rate().comment('汇率 — units of the target currency for one unit'),
    source: text(60).default('MANUAL').comment('来源 — where the rate comes from'),
  },
});
/** 汇率 — dated rates; the last one on or before a day counts. */
export class ExchangeRate extends schema.class {}
schema.setClass(ExchangeRate);

export const exchangeRates = record(ExchangeRate, {
  stage: 'kernel',
  label: { zh: '汇率', en: 'Exchange rate' },
  permissions: { create: 'kernel.manageRates', update: 'kernel.manageRates', delete: 'kernel.manageRates' },
  writable: ['rate', 'source'],
  createOnly: ['fromCurrency', 'toCurrency', 'validOn'],
  newestFirst: 'validOn',
});

/** 折算率 — the rate from one currency into another on a day; undefined when none is known. */
export async function rateOn(
  work: Pick<FactWork, 'em'>,
  from: string,
  to: string,
  day: string,
): Promise<string | undefined> {
  if (from === to) return '1';
  const { rows } = await sql<{
    rate: string;
  }>`select rate::text as rate from exchange_rate where from_currency = ${from} and to_currency = ${to} and valid_on <= ${day}::date order by valid_on desc limit 1`.execute(
    work.em.getKysely(),
  );
  return rows[0] ? decimal(rows[0].rate).toString() : undefined;
}
