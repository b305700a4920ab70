import type { FactWork } from '../kernel/command.ts';
import { decimal, sum } from '../kernel/decimal.ts';
import { takeLocked } from '../kernel/just-locked.ts';
import { CreditProfile } from './credit-profile.ts';
import { CreditWaiver } from './credit-waiver.ts';
import { CreditWaiverUse } from './credit-waiver-use.ts';

/** 信用状况 — what this stage knows of a customer's credit; the stages with contracts add exposure and request to make CreditFacts of it. */
export interface CreditStanding {
  readonly profile?: CreditProfile;
  readonly limit: string;
  readonly currency: string;
  readonly waiverLeft: string;
}

/** 查信用状况 — for many documents at once, in three statements, or one where the credit has just been locked; the key of the answer is the document's id. Source: CUST-30, CUST-34. */
export async function creditStanding(
  work: Pick<FactWork, 'em' | 'today'>,
  documents: readonly { documentId: string; customerId: string }[],
): Promise<Map<string, CreditStanding>> {
  const customers = [...new Set(documents.map((each) => each.customerId))];
  const locked = <T extends object>(what: string) =>
    takeLocked<T>(
      work.em,
      customers.map((id) => `${what} ${id}`),
    );
  const profiles =
    locked<CreditProfile>('credit') ?? (await work.em.find(CreditProfile, { customer: { $in: customers } }));
  const approved =
    locked<CreditWaiver>('waivers') ??
    (await work.em.find(CreditWaiver, {
      customer: { $in: customers },
      status: 'APPROVED',
      validTo: { $gte: work.today },
    }));
  const waivers = approved.filter((each) => each.status === 'APPROVED' && each.validTo >= work.today);
  const uses = await work.em.find(CreditWaiverUse, { documentId: { $in: documents.map((each) => each.documentId) } });
  return new Map(
    documents.map(({ documentId, customerId }) => {
      const profile = profiles.find((each) => each.customer.id === customerId);
      const open = waivers
        .filter((each) => each.customer.id === customerId && each.currency === (profile?.currency ?? 'CNY'))
        .map((each) => decimal(each.amount).minus(each.usedAmount));
      const used = uses.filter((each) => each.documentId === documentId).map((each) => each.amount);
      return [
        documentId,
        {
          ...(profile ? { profile } : {}),
          limit: profile?.limit ?? '0',
          currency: profile?.currency ?? 'CNY',
          waiverLeft: sum(open).plus(sum(used)).toString(),
        },
      ];
    }),
  );
}
