import { currencyDigits, type Decimal, moneyText } from '../kernel/decimal.ts';

const figures = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const fractions = ['角', '分', '厘'];
const currencyName = {
  zh: new Intl.DisplayNames('zh', { type: 'currency' }),
  en: new Intl.DisplayNames('en', { type: 'currency' }),
};

/** Up to four digits, without the zeros in front. */
function upToFour(digits: string): string {
  let text = '';
  let zero = false;
  for (const [index, digit] of [...digits].entries()) {
    if (digit === '0') {
      zero = text !== '';
      continue;
    }
    text += `${zero ? '零' : ''}${figures[Number(digit)]}${places[digits.length - 1 - index]}`;
    zero = false;
  }
  return text;
}

/** A whole number in Chinese capitals; groups of four are 万, 亿 and 万亿. */
function wholeInChinese(whole: string): string {
  const padded = whole.padStart(Math.ceil(whole.length / 4) * 4, '0');
  const groups = padded.match(/\d{4}/g) ?? [];
  let text = '';
  let zero = false;
  for (const [index, group] of groups.entries()) {
    const rank = groups.length - 1 - index;
    if (group === '0000') {
      zero = text !== '';
      continue;
    }
    const unit = rank === 3 ? (groups[index + 1] === '0000' ? '万亿' : '万') : ['', '万', '亿'][rank]!;
    text += `${text !== '' && (zero || group.startsWith('0')) ? '零' : ''}${upToFour(group)}${unit}`;
    zero = false;
  }
  return text;
}

/** 人民币大写 — an amount in Chinese capitals, as a contract says it: 人民币壹仟零伍元整. Source: CON-12. */
export function amountInChinese(amount: string | Decimal, currency: string): string {
  const [whole = '0', rest = ''] = moneyText(amount, currency).split('.');
  const name = currency === 'CNY' ? '人民币' : currencyName.zh.of(currency);
  const integer = wholeInChinese(whole.replace(/^0+(?=\d)/, ''));
  let part = '';
  for (const [index, digit] of [...rest].entries()) {
    if (digit !== '0')
      part += `${part === '' && index > 0 && integer !== '' ? '零' : ''}${figures[Number(digit)]}${fractions[index]}`;
    else if (part !== '' && Number(rest.slice(index)) > 0) part += '零';
  }
  const head = integer === '' ? (part === '' ? '零元' : '') : `${integer}元`;
  return `${name}${head}${part}${part === '' || Number(rest.at(-1)) === 0 ? '整' : ''}`;
}

const small = [
  '',
  'ONE',
  'TWO',
  'THREE',
  'FOUR',
  'FIVE',
  'SIX',
  'SEVEN',
  'EIGHT',
  'NINE',
  'TEN',
  'ELEVEN',
  'TWELVE',
  'THIRTEEN',
  'FOURTEEN',
  'FIFTEEN',
  'SIXTEEN',
  'SEVENTEEN',
  'EIGHTEEN',
  'NINETEEN',
];
const tens = ['', '', 'TWENTY', 'THIRTY', 'FORTY', 'FIFTY', 'SIXTY', 'SEVENTY', 'EIGHTY', 'NINETY'];
const scales = ['', ' THOUSAND', ' MILLION', ' BILLION', ' TRILLION', ' QUADRILLION'];

function upToThree(number: number): string {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  const below = rest < 20 ? small[rest]! : `${tens[Math.floor(rest / 10)]}${rest % 10 ? `-${small[rest % 10]}` : ''}`;
  if (hundreds === 0) return below;
  return `${small[hundreds]} HUNDRED${below ? ` AND ${below}` : ''}`;
}

/** 英文大写金额 — an amount in English words, as an export contract says it: SAY US DOLLAR ONE THOUSAND AND 50/100 ONLY. Source: CON-12. */
export function amountInEnglish(amount: string | Decimal, currency: string): string {
  const [whole = '0', rest = ''] = moneyText(amount, currency).split('.');
  const padded = whole.padStart(Math.ceil(whole.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  const words = groups
    .flatMap((group, index) =>
      Number(group) === 0 ? [] : [`${upToThree(Number(group))}${scales[groups.length - 1 - index]}`],
    )
    .join(' ');
  const part = Number(rest) > 0 ? ` AND ${rest}/1${'0'.repeat(currencyDigits(currency))}` : '';
  return `SAY ${currencyName.en.of(currency)?.toUpperCase()} ${words || 'ZERO'}${part} ONLY`;
}
