import { type Role, roles } from '../access/roles.ts';
import type { Label, Locale } from '../kernel/label.ts';

/** 政策取值用语 — what the codes and the parts of settings are called; roles have their own names. Source: RISK-03. */
export const valueWords: Readonly<Record<string, Label>> = {
  BLOCK: { zh: '拦截', en: 'Stops' },
  WARN: { zh: '提醒', en: 'Warns' },
  OFF: { zh: '关闭', en: 'Off' },
  OPERATIONS_MEETING: { zh: '经营会议', en: 'The operations meeting' },
  SALES_DEPARTMENT: { zh: '销售部门', en: 'The sales department' },
  BEFORE_SIGNING: { zh: '签订前', en: 'Before signing' },
  AFTER_SIGNING: { zh: '签订后', en: 'After signing' },
  BOTH: { zh: '签订前后各一次', en: 'Before and after signing' },
  THRESHOLD: { zh: '达到收款比例', en: 'Once the share of money is in' },
  CONTRACT_TERMS: { zh: '按合同约定', en: 'As the contract says' },
  ON_SHIPMENT: { zh: '发货后', en: 'Once shipped' },
  WEEKLY: { zh: '每周', en: 'Weekly' },
  MONTHLY: { zh: '每月', en: 'Monthly' },
  QUARTERLY: { zh: '每季', en: 'Quarterly' },
  YEARLY: { zh: '每年', en: 'Yearly' },
  CONTRACT: { zh: '本合同', en: 'The contract' },
  SHIPMENT: { zh: '发货金额', en: 'The value shipped' },
  CUSTOMER: { zh: '客户的全部合同', en: 'All contracts of the customer' },
  ANY_OF: { zh: '任一凭证', en: 'Any of them' },
  SIGNED_NOTE: { zh: '签字送货单', en: 'Signed delivery note' },
  FORWARDER_PROOF: { zh: '货代交货证明', en: 'Forwarder’s proof of delivery' },
  SURRENDERED_BILL: { zh: '电放提单', en: 'Surrendered bill of lading' },
  EACH_RECEIPT: { zh: '每笔收款', en: 'With every receipt' },
  FULL_COLLECTION: { zh: '全部收齐后', en: 'Once collected in full' },
  ACCEPTANCE_OR_SIGNOFF: { zh: '验收或签收后', en: 'Once accepted or signed for' },
  RECEIPT: { zh: '收到即可', en: 'As soon as received' },
  AFTER_WARRANTY_DELAY: { zh: '质保期满并延后', en: 'After warranty and delay' },
  ON_ORDER_COMPLETION: { zh: '订单完成时', en: 'When the order is completed' },
  DOMESTIC: { zh: '内销', en: 'Domestic' },
  EXPORT: { zh: '外销', en: 'Export' },
  A: { zh: 'A 级', en: 'Grade A' },
  B: { zh: 'B 级', en: 'Grade B' },
  C: { zh: 'C 级', en: 'Grade C' },
  D: { zh: 'D 级', en: 'Grade D' },
  limit: { zh: '额度', en: 'limit' },
  days: { zh: '账期（天）', en: 'days' },
  role: { zh: '角色', en: 'role' },
  maxPercent: { zh: '至多（%）', en: 'up to %' },
  name: { zh: '名称', en: 'name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  address: { zh: '地址', en: 'address' },
  addressEn: { zh: '英文地址', en: 'English address' },
  phone: { zh: '电话', en: 'phone' },
  bank: { zh: '开户行', en: 'bank' },
  account: { zh: '账号', en: 'account' },
  taxNumber: { zh: '税号', en: 'tax number' },
};

const yes: Label = { zh: '是', en: 'Yes' };
const no: Label = { zh: '否', en: 'No' };

/** What a code or the name of a part is called; itself when it has no name. */
export const wordOfValue = (code: string, locale: Locale): string =>
  (valueWords[code] ?? (Object.hasOwn(roles, code) ? roles[code as Role] : undefined))?.[locale] ?? code;

/** 政策取值之言 — a value of a setting as people say it: codes by their words, parts of a whole one below the other. Source: RISK-03. */
export function sayValue(value: unknown, locale: Locale): string {
  const within = (each: unknown): string => sayValue(each, locale).replaceAll('\n', ', ');
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return (value ? yes : no)[locale];
  if (Array.isArray(value)) {
    const plain = value.every((each) => typeof each !== 'object');
    return value.map(within).join(plain ? (locale === 'zh' ? '、' : ', ') : '\n');
  }
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, each]) => `${wordOfValue(key, locale)}${typeof each === 'object' ? ' · ' : ' '}${within(each)}`)
      .join('\n');
  return typeof value === 'string' ? wordOfValue(value, locale) : String(value);
}

/** 可选取值 — every code a setting may name, out of the JSON Schema of its values. Source: RISK-03. */
export function settableCodes(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(settableCodes);
  const { enum: several, const: one, ...rest } = schema as { enum?: unknown[]; const?: unknown };
  return [...(several ?? []), one, ...Object.values(rest).flatMap(settableCodes)].filter(
    (each): each is string => typeof each === 'string',
  );
}
