import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import { required, useTranslate, type Validator } from 'ra-core';
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  BooleanInput,
  DateInput,
  DateTimeInput,
  ReferenceInput,
  SelectArrayInput,
  SelectInput,
  TextInput,
} from 'react-admin';
import { choicesOf, resourceOf, titleOf } from '../api/names.ts';
import type { Field } from '../api/record.ts';
import { isDecimal } from '../parts/exact.ts';
import { referenceOf } from '../parts/reference.ts';
import { useWords } from '../parts/use-words.ts';

const long =
  /^content$|remark|reason|opinion|notes?$|description|clause|assessment|decision$|specification|needs|trades|scope|feedback|plan$|address|liability|rightsAndDuties|qualityStandard|afterSales|reputation|purchasingPower/i;

const exact =
  (message: string): Validator =>
  (value: unknown) =>
    value === undefined || value === null || value === '' || isDecimal(String(value)) ? undefined : message;

/** A person's typing as the API wants it: full-width digits and separators of a pasted number are meant as usual ones. */
const tidy = (text: string): string => text.normalize('NFKC').replace(/[,\s]/g, '');

interface Props {
  source: string;
  field: Field;
  /** The record the input belongs to, to know what its ids point to. */
  record?: string | undefined;
  /** What may be chosen, as the API's own filter. */
  narrow?: Record<string, unknown>;
}

/** 录入项 — the input for a field, derived from its kind: a date, an exact number, a word of an enum, a record to be found. */
export function DerivedInput({ source, field, record, narrow }: Props) {
  const { locale, field: name, word } = useWords();
  const translate = useTranslate();
  const validate = field.required ? [required()] : [];
  const common = {
    source,
    label: name(field),
    helperText: false as const,
    ...(field.note && locale === 'en' && { title: field.note }),
    validate,
    fullWidth: true,
    size: 'small' as const,
    variant: 'outlined' as const,
    margin: 'none' as const,
  };
  switch (field.kind) {
    case 'date':
      return <DateInput {...common} />;
    case 'datetime':
      return <DateTimeInput {...common} />;
    case 'boolean':
      return (
        <BooleanInput
          source={source}
          label={name(field)}
          helperText={false}
          defaultValue={field.required ? false : undefined}
        />
      );
    case 'enum': {
      const choices = Object.keys(choicesOf(field.of ?? '')).map((id) => ({ id, name: word(field.of ?? '', id) }));
      if (field.list) return <SelectArrayInput {...common} choices={choices} />;
      return choices.length > 12 ? (
        <AutocompleteInput {...common} choices={choices} />
      ) : (
        <SelectInput {...common} choices={choices} emptyText=" " />
      );
    }
    case 'id': {
      const to = referenceOf(source, record);
      if (!to) return <TextInput {...common} />;
      const { fullWidth, size, variant, margin, ...picker } = common;
      const pick = {
        ...picker,
        size: 'small' as const,
        variant: 'outlined' as const,
        margin: 'none' as const,
        optionText: (row: Record<string, unknown>) => choiceOf(row, locale),
        filterToQuery: (text: string) => (text ? { q: text } : {}),
      };
      return (
        <ReferenceInput
          source={source}
          reference={resourceOf(to)}
          perPage={20}
          sort={{ field: 'id', order: 'DESC' }}
          {...(narrow && { filter: narrow })}
        >
          {field.list ? <AutocompleteArrayInput {...pick} /> : <AutocompleteInput {...pick} />}
        </ReferenceInput>
      );
    }
    case 'money':
    case 'quantity':
    case 'decimal':
    case 'percent':
      return (
        <TextInput
          {...common}
          validate={[...validate, exact(translate('ra.validation.number'))]}
          parse={(text: string) => tidy(text) || null}
          slotProps={{
            htmlInput: { inputMode: 'decimal', style: { textAlign: 'right' } },
            ...(field.kind === 'percent' && {
              input: { endAdornment: <InputAdornment position="end">%</InputAdornment> },
            }),
          }}
        />
      );
    case 'int':
      return (
        <TextInput
          {...common}
          parse={(text: string) => (tidy(text) === '' ? null : Number(tidy(text)))}
          slotProps={{ htmlInput: { inputMode: 'numeric', style: { textAlign: 'right' } } }}
        />
      );
    case 'text':
      if (field.list)
        return (
          <TextInput
            {...common}
            format={(value: string[] | null) => value?.join(', ') ?? ''}
            parse={(text: string) => text.split(/[,，]\s*/).filter(Boolean)}
          />
        );
      return <TextInput {...common} {...(long.test(source) && { multiline: true, minRows: 2 })} />;
    default:
      return <Box />;
  }
}

export const isLong = (name: string): boolean => long.test(name);

/** `C-0012 北方轴承` — what a choice is called, with its number where it has one. */
export function choiceOf(row: Record<string, unknown> | undefined, locale: 'zh' | 'en'): string {
  if (!row) return '';
  const title = titleOf(row, locale);
  const mark = row['number'] ?? row['code'];
  const of = row['customer'] && !row['name'] ? ` · ${titleOf(row['customer'] as Record<string, unknown>, locale)}` : '';
  return `${typeof mark === 'string' && mark !== title ? `${mark} ${title}` : title}${of}`;
}
