import { findBroken } from '@tradewind/domain/books/check-books.ts';
import type { Company } from './company.ts';

/** 账目不符之处 — every rule of the books that does not hold, with a few records that break it; none, when all is well. */
export async function brokenBooks(company: Pick<Company, 'orm'>): Promise<string[]> {
  const findings = await findBroken({ em: company.orm.em }, new Date('2000-01-01T00:00:00Z'));
  return findings
    .filter(({ broken }) => broken > 0)
    .map(
      ({ rule, broken, examples }) =>
        `${rule.name} × ${broken}: ${examples.map((each) => `${each.id} says ${each.said}, counted ${each.counted}`).join('; ')}`,
    );
}
