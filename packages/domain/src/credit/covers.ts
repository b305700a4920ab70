import type { Guard } from '../kernel/command.ts';
import { decimal, moneyText } from '../kernel/decimal.ts';
import type { CreditProfile } from './credit-profile.ts';
import { creditRefusals } from './refusals.ts';
import { blockOnOverdueDays } from './settings.ts';

/**
 * 信用事实 — what the credit guards of a document need to know. All amounts are in `currency`, the one of the profile. `exposure` counts everything open
 * of the customer but the document itself, `requested` what this document adds; so checking the same document again later weighs it once.
 */
export interface CreditFacts {
  readonly profile?: Pick<CreditProfile, 'status' | 'assessedOn' | 'blockedReason'>;
  readonly limit: string;
  readonly currency: string;
  readonly exposure: string;
  readonly requested: string;
  /** Everything is paid before anything is given: no credit is used. */
  readonly prepaid: boolean;
  /** Days the oldest open claim on the customer is overdue; 0 when none is. */
  readonly overdueDays: number;
  /** Valid waivers not used yet, and those this very document has used already. */
  readonly waiverLeft: string;
}

const assessed = (facts: CreditFacts) =>
  Boolean(facts.profile && facts.profile.status !== 'NONE' && facts.profile.assessedOn);

/** 需要放行的金额 — by how much this document itself goes beyond the limit; no document needs a waiver larger than itself. Source: CUST-34. */
export function waiverNeeded(facts: CreditFacts): string {
  const excess = decimal(facts.exposure).plus(facts.requested).minus(facts.limit);
  const own = excess.gt(facts.requested) ? decimal(facts.requested) : excess;
  return facts.prepaid || own.lte(0) ? '0' : own.toString();
}

/** 已作资信评估 — an approved credit assessment is in force, or only prepayment terms are used. Source: CUST-30. */
export const creditAssessed: Guard<unknown, CreditFacts> = (_, facts) =>
  facts.prepaid || assessed(facts)
    ? undefined
    : creditRefusals.NO_CREDIT_ASSESSMENT({ status: facts.profile?.status ?? 'NONE' });

/** 信用未冻结 — credit is neither blocked by hand nor by money overdue too long; prepaid business goes on. Source: CUST-34, AR-09. */
export const creditNotBlocked: Guard<unknown, CreditFacts> = (_, facts, { policy }) => {
  if (facts.prepaid) return undefined;
  if (facts.profile?.status === 'BLOCKED')
    return creditRefusals.CREDIT_BLOCKED({
      reason: facts.profile.blockedReason,
      reasonEn: facts.profile.blockedReason,
    });
  const days = policy.get(blockOnOverdueDays);
  if (facts.overdueDays < days) return undefined;
  return creditRefusals.CREDIT_BLOCKED(
    {
      reason: `逾期 ${facts.overdueDays} 天（达到 ${days} 天即停止赊销）`,
      reasonEn: `overdue by ${facts.overdueDays} days (${days} stop credit)`,
      overdueDays: facts.overdueDays,
    },
    { setting: { key: blockOnOverdueDays.key, value: days } },
  );
};

/** 额度充足 — exposure and this document stay inside the limit, or a waiver covers what goes beyond. Goes with creditAssessed, which speaks for those without a limit. Source: CUST-34. */
export const creditCovers: Guard<unknown, CreditFacts> = (_, facts) => {
  const needed = waiverNeeded(facts);
  if (!assessed(facts) || decimal(needed).lte(facts.waiverLeft)) return undefined;
  const text = (value: string) => moneyText(value, facts.currency);
  return creditRefusals.CREDIT_LIMIT_EXCEEDED({
    limit: text(facts.limit),
    exposure: text(facts.exposure),
    requested: text(facts.requested),
    excess: moneyText(decimal(facts.exposure).plus(facts.requested).minus(facts.limit), facts.currency),
    waiverNeeded: text(needed),
    waiverLeft: text(facts.waiverLeft),
    currency: facts.currency,
  });
};

/** 信用三问 — what every document that gives credit asks, in one spread. Source: CUST-30, CUST-34. */
export const creditGuards = { creditAssessed, creditNotBlocked, creditCovers };
