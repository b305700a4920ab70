import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { bilingual, capital, isEarly, recordTypes, words, wordsAlike } from './words.ts';

interface Source {
  document?: { definitions: readonly Definition[] };
}
interface Definition {
  kind: string;
  operation?: string;
  name?: { value: string };
  selectionSet?: { selections: readonly Selection[] };
}
interface Selection {
  kind: string;
  name?: { value: string };
  selectionSet?: { selections: readonly Selection[] };
}

/**
 * 记录说明 — what the console knows of every record without asking at run time: names and kinds of its fields in both languages,
 * the inputs of its forms and commands, its enums, and the operations that list, show and change it.
 */
export function plugin(schema: GraphQLSchema, sources: readonly Source[]): string {
  const operations = sources
    .flatMap(({ document }) => document?.definitions ?? [])
    .filter((each) => each.kind === 'OperationDefinition');
  const named = new Map(operations.map((each) => [each.name?.value ?? '', each]));
  const queries = schema.getQueryType()?.getFields() ?? {};
  const records: Record<string, object> = {};
  const inputs: Record<string, object> = {};
  const enums: Record<string, object> = {};
  const imports = new Set<string>();
  const names: Record<string, object> = {};
  const documents: string[] = [];
  const commands: string[] = [];

  const field = (each: GraphQLField<unknown, unknown> | GraphQLInputField): object | undefined => {
    const type = getNamedType(each.type);
    const kind = kindOf(each.name, type);
    if (!kind) return undefined;
    if (isEnumType(type)) addEnum(type);
    if (isInputObjectType(type)) addInput(type);
    const list = isListType(isNonNullType(each.type) ? each.type.ofType : each.type);
    return compact({
      kind,
      of: kind === 'enum' || kind === 'record' || kind === 'inputs' ? type.name : undefined,
      list: list || undefined,
      required: isNonNullType(each.type) || undefined,
      ...label(each.description, fieldName(each.name)),
    });
  };

  const addEnum = (type: GraphQLEnumType) => {
    if (!isEarly(type.name)) enums[type.name] ??= wordsAlike(schema, type);
  };

  const addInput = (type: GraphQLNamedType) => {
    if (!isInputObjectType(type) || inputs[type.name]) return;
    inputs[type.name] = {};
    Object.assign(inputs[type.name] as object, fields(type.getFields()));
  };

  const fields = (all: Record<string, GraphQLField<unknown, unknown> | GraphQLInputField>) =>
    Object.fromEntries(Object.values(all).flatMap((each) => (field(each) ? [[each.name, field(each)]] : [])));

  const stages = schema.getType('ProcessStageName');
  if (isEnumType(stages)) addEnum(stages);

  for (const type of recordTypes(schema)) {
    if (!isObjectType(type)) continue;
    const page = Object.values(queries).find((each) => getNamedType(each.type).name === `${type.name}Page`);
    const list = named.get(`${type.name}List`);
    if (list && !page) throw new Error(`${type.name} has a document of its list but no list in the schema`);
    records[type.name] = compact({
      fields: fields(type.getFields()),
      columns: list && columns(list, 'page', 'nodes'),
      parts: asDeclared(type, columns(named.get(`${type.name}Page`), 'record')),
      mine: asksMine(schema, type.name) || undefined,
      searches: page?.args.some((each) => each.name === 'search') || undefined,
    });
    const known = (['List', 'Page', 'Totals', 'Counts', 'Offers'] as const)
      .filter((each) => named.has(type.name + each))
      .map((each) => [each.toLowerCase(), type.name + each]);
    const writes = (['Create', 'Update', 'Delete'] as const)
      .filter((each) => named.has(each + type.name))
      .map((each) => [each.toLowerCase(), each + type.name]);
    for (const [, name] of [...known, ...writes]) imports.add(`${name}Document`);
    if (known.length > 0)
      documents.push(
        `  ${type.name}: { ${[...known, ...writes].map(([key, name]) => `${key}: ${name}Document`).join(', ')} },`,
      );
  }

  for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const name = capital(mutation.name);
    for (const each of mutation.args) if (each.name === 'input') addInput(getNamedType(each.type));
    const workflow =
      mutation.args.some((each) => each.name === 'id') && !/^(create|update|delete)[A-Z]/.test(mutation.name);
    const said = bilingual(mutation.description, words(mutation.name));
    if (workflow) names[mutation.name] = { zh: said.zh, en: said.en.split(': ')[0] };
    if (!workflow || !named.has(name)) continue;
    imports.add(`${name}Document`);
    commands.push(`  ${mutation.name}: ${name}Document,`);
  }
  return [
    '// Written by codegen/records.ts from the schema and the documents; not edited by hand.',
    "import type { Said } from '../api/names.ts';\nimport type { Field, Operation, RecordShape } from '../api/record.ts';",
    `import {\n${[...imports]
      .sort()
      .map((each) => `  ${each},`)
      .join('\n')}\n} from './operations.ts';`,
    `export const records: Readonly<Record<string, RecordShape>> = ${JSON.stringify(records, null, 1)};`,
    `export const inputs: Readonly<Record<string, Readonly<Record<string, Field>>>> = ${JSON.stringify(inputs, null, 1)};`,
    `export const enums: Readonly<Record<string, Readonly<Record<string, Said>>>> = ${JSON.stringify(enums, null, 1)};`,
    `/** What each command is called. */\nexport const commands: Readonly<Record<string, Said>> = ${JSON.stringify(names, null, 1)};`,
    `/** The operations of each record. */\nexport const documents = {\n${documents.join('\n')}\n} as const;`,
    `/** The generated document of every command, by the name of its mutation. */\nexport const commandDocuments: Readonly<Record<string, Operation>> = {\n${commands.join('\n')}\n};`,
    '',
  ].join('\n\n');
}

/** Whether its lists can be narrowed to what is the caller's own to deal with. */
const asksMine = (schema: GraphQLSchema, type: string): boolean => {
  const where = schema.getType(`${type}Where`);
  return isInputObjectType(where) && where.getFields()['mine'] !== undefined;
};

/** The fields a document asks for, in its order: the columns of a list, the parts of a page. */
function columns(definition: Definition | undefined, ...path: string[]): string[] | undefined {
  let selections = definition?.selectionSet?.selections;
  for (const name of path) {
    selections = selections?.find(
      (each) => (each as { alias?: { value: string } }).alias?.value === name || each.name?.value === name,
    )?.selectionSet?.selections;
  }
  return selections?.flatMap((each) =>
    each.kind === 'Field' && each.name && !['id', 'version', 'commands'].includes(each.name.value)
      ? [each.name.value]
      : [],
  );
}

/** In the order in which the record declares its fields. */
const asDeclared = (type: GraphQLObjectType, parts: string[] | undefined): string[] | undefined => {
  const order = Object.keys(type.getFields());
  // A record it refers to stands where its id is declared.
  const at = (name: string) => order.indexOf(order.includes(`${name}Id`) ? `${name}Id` : name);
  return parts && [...parts].sort((a, b) => at(a) - at(b));
};

function kindOf(name: string, type: GraphQLNamedType): string | undefined {
  if (isEnumType(type)) return 'enum';
  if (isInputObjectType(type)) return 'inputs';
  if (isObjectType(type)) return type.name === 'Command' ? undefined : 'record';
  switch (type.name) {
    case 'ID':
      return 'id';
    case 'Boolean':
      return 'boolean';
    case 'Int':
      return 'int';
    case 'Date':
      return 'date';
    case 'DateTime':
      return 'datetime';
    case 'JSON':
      return 'json';
    case 'Decimal':
      if (/quantity$|^(onHand|reserved|blocked|available)$/i.test(name)) return 'quantity';
      if (/percent$|^percent[A-Z]/i.test(name)) return 'percent';
      if (/amount$|amountChange$|^balance$|price$|cost$|limit$/i.test(name)) return 'money';
      return 'decimal';
    default:
      return 'text';
  }
}

const spoken: Record<string, string> = {
  number: 'No.',
  hsCode: 'HS code',
  taxRatePercent: 'VAT %',
  nameEn: 'English name',
  onHand: 'On hand',
  dueOn: 'Due',
  dueAt: 'Due',
  validFrom: 'Valid from',
  validTo: 'Valid to',
  plannedOn: 'Planned',
  leftOn: 'Left plant',
  createdAt: 'Created',
  updatedAt: 'Updated',
  toCurrency: 'To',
  fromCurrency: 'From',
  copies: 'Copies',
  nameZh: 'Chinese name',
  titleEn: 'English title',
  said: 'Value',
  label: 'Setting',
  amountInWordsEn: 'Amount in words, English',
  lcNumber: 'L/C number',
  lcIssuingBank: 'Issuing bank',
  lcExpiresOn: 'L/C valid until',
  lcLatestShipmentOn: 'Latest shipment',
  lcDocuments: 'L/C documents',
  customerTextReason: 'Why the customer’s own text',
  customerTextExact: 'Customer’s text is exact',
  customerTextTechnical: 'Customer’s text fits technically',
  customerTextRules: 'Customer’s text meets our rules',
  customerTextLawful: 'Customer’s text is lawful',
  thirdPartyInspection: 'Third-party inspection',
  afterSalesService: 'After-sales service',
  reconClass: 'Reconciliation class',
  ackDueAt: 'Acknowledgement due',
  minAmount: 'Amount from',
  maxAmount: 'Amount below',
  usedOn: 'Used on',
};

/** Short names of fields in English: the schema's English half explains rather than names. */
const fieldName = (name: string): string =>
  spoken[name] ??
  words(
    name
      .replace(/(?<=[a-z])(On|At)$/, ' date')
      .replace(/Percent$/, ' %')
      .replace(/(?<=[a-z])(Id|Amount|Progress)$/, ''),
  );

function label(description: string | null | undefined, en: string): object {
  const said = bilingual(description, en);
  return {
    zh: said.zh,
    en,
    note:
      said.en === en
        ? undefined
        : said.en.replace(/; empty when it is not visible to you$/, '').replace(/ \(id\)$/, ''),
  };
}

const compact = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
