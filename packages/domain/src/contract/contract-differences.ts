import { decimal } from '../kernel/decimal.ts';
import type { Product } from '../product/product.ts';
import type { ApplicationInstalment } from './application-instalment.ts';
import type { ApplicationLine } from './application-line.ts';
import type { ContractApplication } from './contract-application.ts';
import type { Contract } from './contract.ts';
import type { ContractLine } from './contract-line.ts';
import type { PaymentScheduleLine } from './payment-schedule-line.ts';

/** One difference: where (a line from 1, or the head), which field, and both values. */
export interface Difference {
  readonly place: string;
  readonly field: string;
  readonly contract: string;
  readonly application: string;
}

const headFields = [
  'kind',
  'currency',
  'paymentMethod',
  'tradeTerm',
  'tradePlace',
  'deliveryOn',
  'deliveryPlace',
] as const;
const numbers = new Set(['quantity', 'unitPrice', 'discountPercent', 'taxRatePercent', 'percent', 'amount']);

/** How a value is compared and shown: decimals by what they are worth, empty text like none. */
export function shown(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  return numbers.has(field) ? decimal(value as string).toFixed() : String(value);
}

type Values = Readonly<Record<string, unknown>>;

function compare(
  place: string,
  fields: readonly string[],
  contract: Values | undefined,
  application: Values | undefined,
): Difference[] {
  return fields
    .map((field) => ({
      place,
      field,
      contract: shown(field, contract?.[field]),
      application: shown(field, application?.[field]),
    }))
    .filter((each) => each.contract !== each.application);
}

const inOrder = <T extends { position?: number }>(parts: readonly T[]): T[] =>
  [...parts].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
const lineValues = (line: ContractLine | ApplicationLine | undefined): Values | undefined =>
  line && { ...line, product: (line.product as Product).code };
const instalmentValues = (line: PaymentScheduleLine | ApplicationInstalment | undefined): Values | undefined =>
  line && {
    kind: line.kind,
    percent: line.percent,
    amount: line.percent ? null : line.amount,
    trigger: line.trigger,
    days: line.days,
  };

/** 合同与申报单差异 — every difference in customer, product, quantity, price, payment and delivery. Source: CON-04. */
export function contractDifferences(
  contract: Contract,
  parts: { lines: readonly ContractLine[]; instalments: readonly PaymentScheduleLine[] },
  application: ContractApplication,
  applied: { lines: readonly ApplicationLine[]; instalments: readonly ApplicationInstalment[] },
): Difference[] {
  const found = compare('HEAD', headFields, contract as unknown as Values, application as unknown as Values);
  if (contract.customer.id !== application.customer.id)
    found.push({
      place: 'HEAD',
      field: 'customer',
      contract: contract.customer.id,
      application: application.customer.id,
    });
  const [lines, appliedLines] = [inOrder(parts.lines), inOrder(applied.lines)];
  for (let index = 0; index < Math.max(lines.length, appliedLines.length); index++) {
    found.push(
      ...compare(
        `LINE ${index + 1}`,
        ['product', 'specification', 'quantity', 'unitPrice', 'discountPercent', 'taxRatePercent', 'deliveryOn'],
        lineValues(lines[index]),
        lineValues(appliedLines[index]),
      ),
    );
  }
  const [instalments, appliedInstalments] = [inOrder(parts.instalments), inOrder(applied.instalments)];
  for (let index = 0; index < Math.max(instalments.length, appliedInstalments.length); index++) {
    found.push(
      ...compare(
        `INSTALMENT ${index + 1}`,
        ['kind', 'percent', 'amount', 'trigger', 'days'],
        instalmentValues(instalments[index]),
        instalmentValues(appliedInstalments[index]),
      ),
    );
  }
  return found;
}
