import { type Decimal, decimal, moneyText } from '../kernel/decimal.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { AmendmentFacts } from './amendment-facts.ts';
import type { ContractAmendment } from './contract-amendment.ts';
import { shown } from './contract-differences.ts';
import { contractRefusals } from './refusals.ts';

interface Below {
  readonly place: string;
  readonly field: string;
  readonly atLeast: string;
  readonly wanted: string;
}

const most = (figures: readonly (string | undefined)[]): Decimal =>
  figures.map((each) => decimal(each)).reduce((one, other) => (other.gt(one) ? other : one));

/** A line keeps what was ordered, shipped, signed for and invoiced of it; once goods or invoices are out, product and price stand. */
function linesBelow({ lines, amended }: AmendmentFacts): Below[] {
  return lines.flatMap((line) => {
    const place = `LINE ${line.position}`;
    const wanted = amended.lines.find((each) => each.contractLine?.id === line.id);
    const performed = most([line.orderedQuantity, line.shippedQuantity, line.signedQuantity, line.invoicedQuantity]);
    const found: Below[] = performed.gt(wanted?.quantity ?? '0')
      ? [{ place, field: 'quantity', atLeast: performed.toFixed(), wanted: decimal(wanted?.quantity).toFixed() }]
      : [];
    if (!wanted) return found;
    if (performed.gt(0) && wanted.product.id !== line.product.id)
      found.push({ place, field: 'product', atLeast: line.product.code, wanted: wanted.product.code });
    if (most([line.shippedQuantity, line.invoicedQuantity]).eq(0)) return found;
    for (const field of ['unitPrice', 'discountPercent', 'taxRatePercent'] as const) {
      if (!decimal(line[field]).eq(decimal(wanted[field])))
        found.push({ place, field, atLeast: shown(field, line[field]), wanted: shown(field, wanted[field]) });
    }
    return found;
  });
}

/** An instalment keeps the money that has come for it, and what it is for; one that was waived stays as it is. */
function instalmentsBelow({ instalments, amended, contract }: AmendmentFacts): Below[] {
  const text = (value: string | undefined) => moneyText(value ?? '0', contract.currency!);
  return instalments.flatMap((line) => {
    const place = `INSTALMENT ${line.position}`;
    const wanted = amended.instalments.find((each) => each.instalment?.id === line.id);
    const floor = line.status === 'WAIVED' ? line.amount : line.receivedAmount;
    const moved =
      decimal(wanted?.amount).lt(floor!) || (line.status === 'WAIVED' && !decimal(wanted?.amount).eq(line.amount!));
    const found: Below[] = moved
      ? [{ place, field: 'amount', atLeast: text(floor), wanted: text(wanted?.amount) }]
      : [];
    if (wanted && wanted.kind !== line.kind && (decimal(line.receivedAmount).gt(0) || line.status === 'WAIVED'))
      found.push({ place, field: 'kind', atLeast: line.kind, wanted: wanted.kind });
    return found;
  });
}

/** 不低于已履行 — no version goes below what has been ordered, shipped, signed for, invoiced or collected already. Source: CON-21. */
export function notBelowPerformance(amendment: ContractAmendment, facts: AmendmentFacts): Refusal | undefined {
  const { contract } = facts;
  const floor = most([
    contract.shippedAmount,
    contract.signedForAmount,
    contract.invoicedAmount,
    contract.collectedAmount,
  ]);
  const text = (value: string | Decimal) => moneyText(value, contract.currency!);
  const total: Below[] = floor.gt(amendment.amount!)
    ? [{ place: 'HEAD', field: 'amount', atLeast: text(floor), wanted: text(amendment.amount!) }]
    : [];
  const below = [...total, ...linesBelow(facts), ...instalmentsBelow(facts)];
  return below.length === 0
    ? undefined
    : contractRefusals.AMENDMENT_BELOW_PERFORMANCE({ contract: contract.number, count: below.length, below });
}
