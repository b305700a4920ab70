import { useTranslate } from 'ra-core';
import { type Field, shapeOf } from '../api/record.ts';
import { Compared } from './Compared.tsx';
import { grouped, isDecimal } from './exact.ts';
import { Panel } from './Panel.tsx';
import { useWords } from './use-words.ts';

type Difference = { line?: number; place?: string; field: string } & Record<string, unknown>;

/** The two sides a difference may be between, the one that was there first to the left. */
const sides = [
  ['application', 'contract'],
  ['contract', 'order'],
  ['before', 'after'],
] as const;

/** `NEW LINE 3`, or the number of a line, 0 for the document itself. */
const placeOf = ({ line, place }: Difference): { part: string; at: string } => {
  const [, part = 'HEAD', at = ''] = /^([A-Z ]+?)(?: (\d+))?$/.exec(place ?? (line ? `LINE ${line}` : 'HEAD')) ?? [];
  return { part, at };
};

const fieldsOf = (type: string, part: string): Readonly<Record<string, Field>> => {
  const head = type === 'SalesOrder' ? type : 'Contract';
  if (part === 'HEAD') return shapeOf(head).fields;
  return shapeOf(part.endsWith('INSTALMENT') ? 'PaymentScheduleLine' : `${head}Line`).fields;
};

/** 并列差异 — what a document says otherwise than the one it comes from, or than it said before: side by side, field by field. */
export function Differences({ type, of }: { type: string; of: unknown }) {
  const translate = useTranslate();
  const { field: name, word } = useWords();
  const found = Array.isArray(of) ? (of as Difference[]) : [];
  const [left, right] = sides.find((each) => found[0] && each.every((side) => side in (found[0] ?? {}))) ?? [];
  if (!left || !right) return null;
  const said = (field: Field | undefined, value: unknown): string => {
    const text = String(value ?? '—');
    if (field?.kind === 'enum') return word(field.of ?? '', text);
    return isDecimal(text) ? grouped(text) : text;
  };
  const title = translate('tw.differ.found', { smart_count: found.length });
  return (
    <Panel flush title={title}>
      <Compared
        label={title}
        columns={['where', 'what', left, right].map((each) => translate(`tw.differ.${each}`))}
        rows={found.map((each) => {
          const { part, at } = placeOf(each);
          const field = fieldsOf(type, part)[each.field];
          return [
            translate(`tw.differ.${part.replace(' ', '_')}`, { at }),
            field ? name(field) : each.field,
            said(field, each[left]),
            <b key="right">{said(field, each[right])}</b>,
          ];
        })}
      />
    </Panel>
  );
}
