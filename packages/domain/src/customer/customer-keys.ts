import { callingCodes } from './calling-codes.ts';

/** 归一键 — what the duplicate guard compares: two spellings of the same firm have the same key. Source: CUST-06. */

/** Legal forms, longest first; they say how a firm is registered, not which one it is. */
const hanForms = ['有限责任公司', '股份有限公司', '股份公司', '有限公司', '株式会社', '公司'];
const latinForms = new Set(
  'co company corp corporation inc incorporated ltd limited llc llp lp plc gmbh mbh kg kgaa ag ohg ug ev sa sas sarl srl spa sl slu ltda lda bv nv ab as asa oy oyj aps pty pte sdn bhd kk jsc ojsc pjsc ooo oao zao pao cv rl'.split(
    ' ',
  ),
);

/** 名称键 — full-width or half-width, composed or decomposed, with or without «有限公司», «Co., Ltd.», «GmbH»: the same firm. */
export function nameKey(name: string): string {
  const text = name.normalize('NFKC').toLowerCase();
  // A form written with dots or a stroke is one word: S.A., A/S, Co. KG.
  const words = text
    .replace(/(?<=\p{L})[./](?=\p{L}\b)/gu, '')
    .split(/[\s\p{P}\p{S}]+/u)
    .filter(Boolean);
  const whole = words.join('');
  while (words.length > 1 && (latinForms.has(words.at(-1)!) || /^(de|und|and)$/.test(words.at(-1)!))) words.pop();
  let core = words.join('');
  const form = hanForms.find((each) => core.endsWith(each));
  if (form) core = core.slice(0, -form.length);
  return ([...core].length >= 2 ? core : whole).slice(0, 220);
}

/** 税号键 — letters and digits only. */
export function taxKey(taxNumber: string): string | null {
  const key = taxNumber
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return key.length >= 5 ? key : null;
}

/** Sites where many firms have a page: there the page says which firm it is, not the host. */
const platforms =
  /(^|\.)(facebook|linkedin|instagram|twitter|x|youtube|weibo|wechat|qq|taobao|tmall|jd|1688|alibaba|amazon|ebay|google|wixsite|wordpress|blogspot)\.(com|cn|net|com\.cn)$/;

/** 域名键 — the host of the web address without «www.». */
export function domainKey(website: string): string | null {
  const address = webAddress(website);
  if (!address) return null;
  const host = address.hostname.replace(/^(www\d?|m)\./, '');
  return (platforms.test(host) ? `${host}${address.pathname.replace(/\/+$/, '').toLowerCase()}` : host).slice(0, 200);
}

/** The address of a website as people write it, with or without http; undefined when it is none. */
export function webAddress(website: string): URL | undefined {
  const text = website.normalize('NFKC').trim();
  const address = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`);
  if (!address || !/^https?:$/.test(address.protocol) || address.username || address.password) return undefined;
  return /^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*[\p{L}\p{N}]$/u.test(address.hostname)
    ? address
    : undefined;
}

/** 电话键 — the first number, without extension, country and trunk prefix: `021-6888 1234` and `+86 (21) 68881234 转 8` are one. */
export function phoneKey(phone: string, country: string): string | null {
  const text = phone
    .normalize('NFKC')
    .split(/[/;,、；，]|\b(?:or|ext|x)\b|转|分机|#/iu)[0]!
    .trim();
  let digits = text.replace(/\D/g, '');
  if (digits.length < 5) return null;
  const own = callingCodes.get(country);
  const international = text.startsWith('+') || digits.startsWith('00');
  if (international) {
    digits = digits.replace(/^00/, '');
    if (!own || !digits.startsWith(own)) return `+${digits}`;
    digits = digits.slice(own.length);
  } else if (own === '1' && digits.length === 11 && digits.startsWith('1')) {
    digits = digits.slice(1);
  }
  return `${country} ${digits.replace(/^0+/, '')}`;
}
