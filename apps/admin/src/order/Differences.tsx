import { useTranslate } from 'ra-core';
import { shapeOf } from '../api/record.ts';
import { Compared } from '../parts/Compared.tsx';
import { grouped, isDecimal } from '../parts/exact.ts';
import { Panel } from '../parts/Panel.tsx';
import { useWords } from '../parts/use-words.ts';

interface Difference {
  line: number;
  field: string;
  contract: string;
  order: string;
}

/** 与合同的差异 — the contract left, the order right, field by field. */
export function Differences({ of }: { of: unknown }) {
  const translate = useTranslate();
  const { field: name, word } = useWords();
  const found = Array.isArray(of) ? (of as Difference[]) : [];
  if (found.length === 0) return null;
  const fields = { ...shapeOf('SalesOrder').fields, ...shapeOf('SalesOrderLine').fields };
  const said = (key: string, value: string): string => {
    const field = fields[key];
    if (field?.kind === 'enum') return word(field.of ?? '', value);
    return isDecimal(value) ? grouped(value) : value;
  };
  return (
    <Panel flush title={translate('tw.order.differences', { smart_count: found.length })}>
      <Compared
        label={translate('tw.order.differences', { smart_count: found.length })}
        columns={['where', 'what', 'contract', 'order'].map((each) => translate(`tw.order.${each}`))}
        rows={found.map((each) => [
          each.line === 0 ? translate('tw.order.whole') : translate('tw.order.line', { at: each.line }),
          fields[each.field] ? name(fields[each.field] as never) : each.field,
          said(each.field, each.contract),
          <b key="order">{said(each.field, each.order)}</b>,
        ])}
      />
    </Panel>
  );
}
