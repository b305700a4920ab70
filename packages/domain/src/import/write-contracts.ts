import { FlushMode } from '@mikro-orm/core';
import { requirePermission } from '../access/caller.ts';
import { importContracts, type PastContract, type PastLine, pastStates } from '../contract/import-contracts.ts';
import type { Customer } from '../customer/customer.ts';
import { decimalProblem } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import type { User } from '../organization/user.ts';
import type { Product } from '../product/product.ts';
import type { Outcome, Problem, Reading, Written } from './item.ts';
import { type Passage, propertyOf } from './mapping.ts';
import { resolveReferences } from './resolve-references.ts';

type Values = ReadonlyMap<string, Reading>;

/** 写历史合同 — reads what the rows of each contract say, and hands it to the contract stage. */
export async function writeContracts(work: Work, passage: Passage): Promise<Written> {
  requirePermission(work.caller, 'contract.importPast');
  work.em.setFlushMode(FlushMode.COMMIT);
  const { mapping, source, items } = passage;
  const references = await resolveReferences(work, passage);
  const problems: Problem[] = [];
  const past: (PastContract | undefined)[] = items.map((item) => {
    const found: Problem[] = [...item.problems];
    const refer = <T>(values: Values, field: string, row: number): T | undefined => {
      const reading = values.get(field);
      if (!reading || reading.value === null) return undefined;
      const target = references.find(
        propertyOf(work.em.getMetadata(), mapping, mapping.columns.find((each) => each.field === field)!),
        reading.text,
      );
      if (target && target !== 'SEVERAL') return target as T;
      found.push({
        row,
        column: reading.header,
        value: reading.text,
        message: target
          ? { zh: '与多条记录相符', en: 'fits more than one record' }
          : { zh: '没有这条记录，或无权查看', en: 'no such record, or it is not visible to you' },
      });
      return undefined;
    };
    const customer = refer<Customer>(item.values, 'customer', item.row);
    const owner = refer<User>(item.values, 'owner', item.row);
    const lines = item.lines.map(({ row, values }): PastLine => {
      checkFigures(row, values, found);
      return {
        product: refer<Product>(values, 'product', row)!,
        quantity: textOf(values, 'quantity') ?? '0',
        unitPrice: textOf(values, 'unitPrice') ?? '0',
        ...given(values, ['specification', 'discountPercent', 'taxRatePercent', 'shippedQuantity']),
      };
    });
    const status = textOf(item.values, 'status');
    if (status && !(pastStates as readonly string[]).includes(status))
      found.push({
        row: item.row,
        column: item.values.get('status')!.header,
        value: status,
        message: { zh: '历史合同不能是此状态', en: 'is not a state a past contract can be in' },
      });
    problems.push(...found);
    if (found.length > 0) return undefined;
    return {
      externalId: item.externalId,
      number: textOf(item.values, 'number') ?? item.externalId,
      customer: customer!,
      ...(owner ? { owner } : {}),
      signedOn: textOf(item.values, 'signedOn')!,
      terms: given(item.values, [
        'subject',
        'kind',
        'currency',
        'paymentMethod',
        'tradeTerm',
        'tradePlace',
        'deliveryOn',
        'deliveryPlace',
      ]),
      ...given(item.values, ['shippedOn', 'freightAmount', 'collectedAmount']),
      ...(status ? { status: status as (typeof pastStates)[number] } : {}),
      lines,
    };
  });
  const good = past.filter((each) => each !== undefined);
  const outcomes = new Map((await importContracts(work, source, good)).map((outcome, index) => [good[index], outcome]));
  return { outcomes: past.map((each): Outcome => (each ? outcomes.get(each)! : 'BAD')), problems, taken: new Map() };
}

const textOf = (values: Values, field: string): string | undefined =>
  (values.get(field)?.value as string | null | undefined) ?? undefined;

function given<K extends string>(values: Values, fields: readonly K[]): Partial<Record<K, string>> {
  return Object.fromEntries(
    fields.flatMap((field) => (textOf(values, field) === undefined ? [] : [[field, textOf(values, field)]])),
  ) as Partial<Record<K, string>>;
}

const ranges = {
  quantity: { positive: true, max: '999999999', scale: 6 },
  unitPrice: { min: '0', max: '9999999999', scale: 6 },
  discountPercent: { min: '0', max: '100', scale: 4 },
  taxRatePercent: { min: '0', max: '100', scale: 4 },
  shippedQuantity: { min: '0', max: '999999999', scale: 6 },
} as const;

function checkFigures(row: number, values: Values, found: Problem[]): void {
  for (const [field, range] of Object.entries(ranges)) {
    const reading = values.get(field);
    if (!reading || typeof reading.value !== 'string') continue;
    const message = decimalProblem(reading.value, range);
    if (message) found.push({ row, column: reading.header, value: reading.text, message });
  }
}
