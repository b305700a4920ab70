import { isCountry } from '../kernel/input-schema.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Names people write that are not the name of the standard. */
const alsoCalled: Readonly<Record<string, string>> = {
  UK: 'GB',
  'GREAT BRITAIN': 'GB',
  ENGLAND: 'GB',
  USA: 'US',
  'U.S.A.': 'US',
  UAE: 'AE',
  KOREA: 'KR',
  'SOUTH KOREA': 'KR',
  HOLLAND: 'NL',
  'CZECH REPUBLIC': 'CZ',
  TURKEY: 'TR',
  大陆: 'CN',
  中国大陆: 'CN',
  香港: 'HK',
  澳门: 'MO',
  台湾: 'TW',
  中国台湾: 'TW',
};

let names: Map<string, string> | undefined;

/** Codes that were given up still have names (FX is called France as well): each stands for the one that is used now. */
const inUse = (code: string): boolean => isCountry(code) && new Intl.Locale(`und-${code}`).region === code;

function byName(): Map<string, string> {
  if (names) return names;
  names = new Map(Object.entries(alsoCalled));
  for (const locale of ['zh', 'en']) {
    const display = new Intl.DisplayNames(locale, { type: 'region' });
    for (const code of letters.flatMap((first) => letters.map((second) => first + second)).filter(inUse))
      names.set(display.of(code)!.toUpperCase(), code);
  }
  return names;
}

/** 国家 — the ISO 3166-1 code of a country given by code or by name, in Chinese or English. */
export function countryOf(text: string): string | undefined {
  const wanted = text.normalize('NFKC').trim().toUpperCase();
  return byName().get(wanted) ?? (isCountry(wanted) ? wanted : undefined);
}
