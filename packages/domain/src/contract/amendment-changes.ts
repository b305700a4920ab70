import type { Product } from '../product/product.ts';
import type { AmendmentInstalment } from './amendment-instalment.ts';
import type { AmendmentLine } from './amendment-line.ts';
import type { Contract } from './contract.ts';
import type { ContractAmendment } from './contract-amendment.ts';
import { shown } from './contract-differences.ts';
import type { ContractLine } from './contract-line.ts';
import type { PaymentScheduleLine } from './payment-schedule-line.ts';

/** One change an amendment makes: where, which field, before and after; a dash where there is nothing. */
export interface Change {
  readonly place: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

type Values = Readonly<Record<string, unknown>>;

/** What an amendment may change on the head of a contract. */
export const amendedTerms = [
  'paymentMethod',
  'tradeTerm',
  'tradePlace',
  'deliveryOn',
  'deliveryPlace',
  'freightAmount',
  'productSpecification',
  'qualityStandard',
  'rightsAndDuties',
  'afterSalesService',
  'breachLiability',
] as const;
export const amendedLineFields = [
  'product',
  'specification',
  'quantity',
  'unitPrice',
  'discountPercent',
  'taxRatePercent',
  'deliveryOn',
] as const;
export const amendedInstalmentFields = ['kind', 'percent', 'amount', 'trigger', 'days'] as const;

const text = (field: string, value: unknown) => shown(field === 'freightAmount' ? 'amount' : field, value);
const compare = (
  place: string,
  fields: readonly string[],
  before: Values | undefined,
  after: Values | undefined,
): Change[] =>
  fields
    .map((field) => ({ place, field, before: text(field, before?.[field]), after: text(field, after?.[field]) }))
    .filter((each) => each.before !== each.after);
const lineValues = (line: ContractLine | AmendmentLine | undefined): Values | undefined =>
  line && { ...line, product: (line.product as Product).code };

/** 变更内容 — every change an amendment makes to the version in force, line by line; lines that are left out are taken away. Source: CON-21, field-lessons §2 row 26. */
export function amendmentChanges(
  contract: Contract,
  now: { lines: readonly ContractLine[]; instalments: readonly PaymentScheduleLine[] },
  amendment: ContractAmendment,
  then: { lines: readonly AmendmentLine[]; instalments: readonly AmendmentInstalment[] },
): Change[] {
  const found = compare('HEAD', amendedTerms, contract as unknown as Values, amendment as unknown as Values);
  for (const line of now.lines)
    found.push(
      ...compare(
        `LINE ${line.position}`,
        amendedLineFields,
        lineValues(line),
        lineValues(then.lines.find((each) => each.contractLine?.id === line.id)),
      ),
    );
  for (const line of then.lines)
    if (!line.contractLine)
      found.push(...compare(`NEW LINE ${line.position}`, amendedLineFields, undefined, lineValues(line)));
  for (const line of now.instalments)
    found.push(
      ...compare(
        `INSTALMENT ${line.position}`,
        amendedInstalmentFields,
        line as unknown as Values,
        then.instalments.find((each) => each.instalment?.id === line.id) as unknown as Values | undefined,
      ),
    );
  for (const line of then.instalments)
    if (!line.instalment)
      found.push(
        ...compare(`NEW INSTALMENT ${line.position}`, amendedInstalmentFields, undefined, line as unknown as Values),
      );
  return found;
}
