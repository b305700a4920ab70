import { useGetMany, useTranslate } from 'ra-core';
import { resourceOf, titleOf } from '../api/names.ts';
import type { Field, Row } from '../api/record.ts';
import { grouped, isDecimal } from '../parts/exact.ts';
import { referenceOf } from '../parts/reference.ts';
import { useWords } from '../parts/use-words.ts';

interface Props {
  type: string;
  name: string;
  field: Field;
  value: unknown;
}

/** 录入值文本 — what an input holds, in words. */
export function ValueText({ type, name, field, value }: Props) {
  const translate = useTranslate();
  const { word, locale } = useWords();
  const to = field.kind === 'id' ? referenceOf(name, type) : undefined;
  const { data: [row] = [] } = useGetMany<Row>(
    resourceOf(to ?? 'Customer'),
    { ids: to && value ? [value].flat().map(String) : [] },
    { enabled: Boolean(to && value) },
  );
  if (value === null || value === undefined || value === '') return <>—</>;
  if (to) return <>{row ? titleOf(row, locale) : '…'}</>;
  if (field.kind === 'enum')
    return (
      <>
        {[value]
          .flat()
          .map((each) => word(field.of ?? '', String(each)))
          .join(translate('tw.list_comma'))}
      </>
    );
  if (typeof value === 'boolean') return <>{translate(value ? 'ra.boolean.true' : 'ra.boolean.false')}</>;
  if (field.kind === 'inputs' && Array.isArray(value))
    return (
      <>
        {translate('tw.conflict.lines', { smart_count: value.length })}
        {value.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are told by their place
          <div key={at}>
            {Object.values(line as object)
              .filter((each) => !/^[0-9a-f-]{36}$/.test(String(each)))
              .join(' · ')}
          </div>
        ))}
      </>
    );
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return (
    <>{['money', 'quantity', 'percent', 'decimal'].includes(field.kind) && isDecimal(text) ? grouped(text) : text}</>
  );
}
