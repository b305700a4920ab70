import type { FactWork } from '../kernel/command.ts';
import { type Decimal, decimal } from '../kernel/decimal.ts';
import { CommissionRate, type commissionSchemes } from './commission-rate.ts';

/** What a rate is asked for. */
export interface RateQuestion {
  readonly personId?: string;
  readonly policyId?: string | null;
  readonly priceClass?: string;
  /** Day the money came in. */
  readonly on: string;
  /** Collected in the calendar year before this money, in CNY: chooses the tier. */
  readonly soFar: Decimal;
}

/** 全部费率 — every rate of a scheme, in one statement. */
export const ratesOf = (
  work: Pick<FactWork, 'em'>,
  scheme: (typeof commissionSchemes)[number],
): Promise<CommissionRate[]> => work.em.find(CommissionRate, { scheme }, { orderBy: { id: 'ASC' } });

/**
 * 选用费率 — of the rates in force on the day the one that says most: the person before the policy before the product class, then the highest tier reached, then
 * the newest; the default where none fits; undefined when even that is not set. Pure. Source: COMM-06.
 */
export function chooseRate(
  rates: readonly CommissionRate[],
  asked: RateQuestion,
  defaultRate: number,
): string | undefined {
  const fits = (wanted: string | null | undefined, given: string | null | undefined) => !wanted || wanted === given;
  const weight = (rate: CommissionRate) => (rate.person ? 4 : 0) + (rate.policy ? 2 : 0) + (rate.priceClass ? 1 : 0);
  const [best] = rates
    .filter(
      (rate) =>
        rate.validFrom <= asked.on &&
        (!rate.validTo || rate.validTo >= asked.on) &&
        asked.soFar.gte(rate.fromAmount ?? '0'),
    )
    .filter(
      (rate) =>
        fits(rate.person?.id, asked.personId) &&
        fits(rate.policy?.id, asked.policyId) &&
        fits(rate.priceClass, asked.priceClass),
    )
    .sort(
      (a, b) =>
        weight(b) - weight(a) ||
        decimal(b.fromAmount).cmp(a.fromAmount ?? '0') ||
        b.validFrom.localeCompare(a.validFrom) ||
        (a.id < b.id ? 1 : -1),
    );
  return best?.ratePercent ?? (defaultRate > 0 ? String(defaultRate) : undefined);
}
