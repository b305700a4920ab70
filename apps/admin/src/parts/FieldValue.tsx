import Check from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { isRecordType } from '../api/names.ts';
import { type Field, shapeOf } from '../api/record.ts';
import { BusinessDate } from './BusinessDate.tsx';
import { type Decimal, grouped, round } from './exact.ts';
import { Faint, Money, Quantity } from './Money.tsx';
import { RecordTitle } from './RecordTitle.tsx';
import { StateChip } from './StateChip.tsx';
import { toneOf } from './tone.ts';
import { useWords } from './use-words.ts';

type Values = Record<string, unknown>;

/** Where a day in the past means that somebody is late. */
const deadlines = new Set(['dueOn', 'dueAt', 'deliveryOn', 'plannedOn']);

/** Still to be done, as far as its state says. */
const open = (type: string, record: Values): boolean => {
  const field = shapeOf(type).fields['status'];
  const tone = field?.of && typeof record['status'] === 'string' ? toneOf(field.of, record['status']) : undefined;
  return tone !== 'green' && tone !== 'grey';
};

const unitOf = (record: Values): string | undefined => {
  for (const each of [record['product'], record['contractLine'], record['orderLine']]) {
    if (!each || typeof each !== 'object') continue;
    const unit = (each as Values)['unit'] ?? ((each as Values)['product'] as Values | undefined)?.['unit'];
    if (typeof unit === 'string') return unit;
  }
  return typeof record['unit'] === 'string' ? record['unit'] : undefined;
};

export const currencyOf = (record: Values): string | undefined => {
  const own = record['currency'] ?? record['listCurrency'] ?? (record['contract'] as Values | undefined)?.['currency'];
  return typeof own === 'string' ? own : undefined;
};

/** Numbers stand to the right. */
export const isNumeric = ({ kind }: Field): boolean =>
  ['money', 'quantity', 'percent', 'decimal', 'int'].includes(kind);

/** `CONTRACT_APPLICATION` → `ContractApplication`; what is written so already stays. */
const pascal = (name: string): string =>
  /^[A-Z_]+$/.test(name)
    ? name.toLowerCase().replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
    : name;

interface Props {
  type: string;
  name: string;
  record: Values;
  /** Currency of the document a line belongs to. */
  currency?: string | undefined;
  /** In a list the currency stands in its own column. */
  plain?: boolean;
}

/** 字段值 — any field of any record, drawn by its kind: money as money, a state as a chip, a relation as a link. */
export function FieldValue({ type, name, record, currency, plain }: Props) {
  const { locale, word, stage, record: recordName } = useWords();
  const translate = useTranslate();
  const field = shapeOf(type).fields[name];
  const value = record[name];
  if (!field || value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return <Faint />;
  switch (field.kind) {
    case 'money':
      return <Money value={value as Decimal} currency={currency ?? currencyOf(record)} plain={plain ?? false} />;
    case 'quantity':
      return <Quantity value={value as Decimal} unit={unitOf(record)} />;
    case 'percent':
      return (
        <Box component="span" title={`${String(value)}%`}>
          {grouped(round(value as Decimal, 2))}%
        </Box>
      );
    case 'decimal':
      return <Box component="span">{grouped(value as Decimal)}</Box>;
    case 'enum': {
      const of = field.of ?? '';
      if (Array.isArray(value))
        return <>{value.map((each) => word(of, String(each))).join(translate('tw.list_comma'))}</>;
      if (name === 'status') return <StateChip of={of} value={String(value)} />;
      if (/Progress$/.test(name)) return <StateChip of={of} value={String(value)} quiet />;
      return <>{word(of, String(value))}</>;
    }
    case 'date':
    case 'datetime':
      return (
        <BusinessDate
          value={String(value)}
          due={deadlines.has(name) && open(type, record)}
          exact={field.kind === 'datetime' && !deadlines.has(name) && !plain}
        />
      );
    case 'boolean':
      return value ? (
        <Check sx={{ fontSize: 16, verticalAlign: 'middle' }} titleAccess={translate('ra.boolean.true')} />
      ) : (
        translate('ra.boolean.false')
      );
    case 'record':
      return <RecordTitle type={field.of ?? ''} record={value as Values} />;
    case 'json':
      return (
        <Box component="code" sx={{ fontSize: 12, wordBreak: 'break-word' }}>
          {typeof value === 'string' ? value : JSON.stringify(value)}
        </Box>
      );
    default:
      if (plain && locale === 'en' && record[`${name}En`]) return <>{String(record[`${name}En`])}</>;
      if (/^(recordType|documentType|entity)$/.test(name)) {
        const type = pascal(String(value));
        if (isRecordType(type)) return <>{recordName(type)}</>;
      }
      if (name === 'stage') return <>{stage(String(value))}</>;
      return <>{Array.isArray(value) ? value.join(translate('tw.list_comma')) : String(value)}</>;
  }
}
