import { type Role, roles } from '@tradewind/domain/access/roles.ts';
import type { Locale } from '@tradewind/domain/kernel/label.ts';

interface Holder {
  readonly role: string | null;
  readonly name: string | null;
  readonly nameEn?: string | null;
}

/** 称呼 — how somebody who holds a record is called: a person by the name of the language, otherwise the role. */
export const calledIn = (locale: Locale, { role, name, nameEn }: Holder): string =>
  (locale === 'en' && nameEn) || (name ?? (role ? roles[role as Role][locale] : ''));
