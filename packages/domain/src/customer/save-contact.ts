import { Invalid } from '../kernel/errors.ts';
import type { Contact } from './contact.ts';
import { emailProblem, phoneProblem } from './contact-details.ts';

/** 保存联系人 — with contact details that can be used. Source: CUST-04. */
export function beforeSaveContact(contact: Contact) {
  const problems = [...phoneProblem('phone', contact.phone), ...emailProblem('email', contact.email)];
  if (problems.length > 0) throw new Invalid(problems);
  return undefined;
}
