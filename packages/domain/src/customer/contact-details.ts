import { isEmailAddress } from '../kernel/email-address.ts';
import type { FieldProblem } from '../kernel/errors.ts';

/** 电话可用 — digits as people write them, at least five, with an extension if there is one. Source: CUST-04. */
export function phoneProblem(path: string, phone: string | null | undefined): FieldProblem[] {
  if (!phone) return [];
  const text = phone.normalize('NFKC');
  const usable =
    /^[\d\s+().\-/;,、#*]*((ext\.?|x|转|分机)[\s:]*\d+)?$/iu.test(text) && text.replace(/\D/g, '').length >= 5;
  return usable ? [] : [{ path, message: { zh: '不是可用的电话号码', en: 'is not a usable phone number' } }];
}

/** 邮箱可用 — one address with a domain. Source: CUST-04. */
export function emailProblem(path: string, email: string | null | undefined): FieldProblem[] {
  if (!email || isEmailAddress(email)) return [];
  return [{ path, message: { zh: '不是有效的邮箱地址', en: 'is not an e-mail address' } }];
}
