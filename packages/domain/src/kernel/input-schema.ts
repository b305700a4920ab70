import { type EntityMetadata, type EntityProperty, type MetadataStorage, ReferenceKind } from '@mikro-orm/core';
import { z } from 'zod';
import { fieldKind } from './fields.ts';
import { badText, inputDate, inputDecimal, inputId, isWritten, notBlank, told } from './parse-input.ts';
import { type AnyRecord, recordOf } from './record.ts';

type Metadata = MetadataStorage;

const regionName = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Regions that CLDR names but ISO 3166-1 does not assign. */
const notAssigned = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'XK', 'ZZ']);

export const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && !notAssigned.has(code) && regionName.of(code) !== undefined;
export const isCurrency = (code: string): boolean => currencies.has(code);

/** The input key of a property: a to-one relation `customer` is given as `customerId`. */
export const inputKey = (property: EntityProperty): string =>
  property.kind === ReferenceKind.MANY_TO_ONE || property.kind === ReferenceKind.ONE_TO_ONE
    ? `${property.name}Id`
    : property.name;

/** 输入结构 — what may be written on a record, read from its columns: lengths, ranges, decimals, required or not. One schema for API, import and jobs. */
export function inputSchema(
  metadata: Metadata,
  definition: AnyRecord,
  mode: 'create' | 'update',
  without?: string,
): z.ZodObject {
  const meta = metadata.get(definition.entity) as EntityMetadata;
  const shape: Record<string, z.ZodType> = {};
  const names = [...(mode === 'create' ? (definition.createOnly ?? []) : []), ...(definition.writable ?? [])];
  for (const name of names) {
    if (name === without) continue;
    const property = (meta.properties as Record<string, EntityProperty>)[name];
    if (!property) throw new Error(`${definition.name}.${name} is writable but not a column`);
    const optional =
      mode === 'update' ||
      property.nullable ||
      property.default !== undefined ||
      property.defaultRaw !== undefined ||
      name === definition.owner;
    let schema = valueSchema(property);
    if (property.nullable) schema = schema.nullable();
    shape[inputKey(property)] = optional ? schema.optional() : schema;
  }
  for (const name of definition.lines ?? []) {
    const property = (meta.properties as Record<string, EntityProperty>)[name]!;
    const line = recordOf(property.targetMeta!.class.name);
    const part = inputSchema(metadata, line, 'create', property.mappedBy as string).extend({
      id: inputId().optional(),
    });
    const lines = z.array(part).max(500).meta({ lines: line.name });
    shape[name] = mode === 'update' || definition.optionalLines?.includes(name) ? lines.optional() : lines;
  }
  return z.strictObject(mode === 'create' ? { ...shape, ...definition.asks?.shape } : shape);
}

function valueSchema(property: EntityProperty): z.ZodType {
  if (property.kind === ReferenceKind.MANY_TO_ONE || property.kind === ReferenceKind.ONE_TO_ONE) return inputId();
  switch (fieldKind(property)) {
    case 'amount':
      return inputDecimal({ min: '0', scale: 4 });
    case 'unitPrice':
      return inputDecimal({ min: '0', max: '9999999999', scale: 6 });
    case 'quantity':
      return inputDecimal({ positive: true, max: '999999999', scale: 6 });
    case 'percent':
      return inputDecimal({ min: '0', max: '100', scale: 4 });
    case 'rate':
      return inputDecimal({ positive: true, max: '999999999', scale: 10 });
    case 'int':
      return z.int().min(0).max(2147483647);
    case 'boolean':
      return z.boolean();
    case 'date':
      return inputDate();
    case 'instant':
      return z.iso.datetime({ offset: true }).meta({ kind: 'instant' });
    case 'enum':
      return z.enum(property.items as [string, ...string[]]).meta({ enum: property });
    case 'textList':
      return (
        property.items
          ? z.array(z.enum(property.items as [string, ...string[]]))
          : z.array(
              z
                .string()
                .min(1)
                .max(200)
                .refine(isWritten, notBlank)
                .refine((value) => !badText(value)),
            )
      )
        .max(100)
        .meta({ enum: property });
    case 'json':
      throw new Error(
        `${property.name}: JSON is never written through the API as it is; give it a command with a schema`,
      );
    case 'id':
      return inputId();
    default:
      return textSchema(property);
  }
}

function textSchema(property: EntityProperty): z.ZodType {
  const column = property.columnTypes?.[0] ?? '';
  const max = property.length ?? (column.startsWith('varchar') ? 255 : 20_000);
  if (property.name.toLowerCase().endsWith('country') && max === 2)
    return z
      .string()
      .refine(isCountry, told('须为国家代码（ISO 3166-1，两位字母）', 'must be an ISO 3166-1 alpha-2 country'));
  if (property.name.toLowerCase().endsWith('currency') && max === 3)
    return z.string().refine(isCurrency, told('须为币种代码（ISO 4217）', 'must be an ISO 4217 currency'));
  const kept = z
    .string()
    .min(property.nullable ? 0 : 1)
    .max(max)
    .refine(isWritten, notBlank)
    .refine((value) => !badText(value), told('含有无法保存的字符', 'contains characters that cannot be stored'));
  // A text is kept exactly as it was written; only what must be unique has one spelling.
  if (!property.unique) return kept.meta({ kind: 'text', max });
  return z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .pipe(kept)
    .meta({ kind: 'text', max });
}
