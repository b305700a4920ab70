import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, getNamedType, isListType, isNonNullType, isObjectType, parse } from 'graphql';

/**
 * 补全文档 — adds to each record's documents the mutations the schema has gained since — create, update, delete and every command — and drops those it lost.
 * What a list shows and a page asks for is written by hand in the same file; this never changes it.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const schema = buildSchema(readFileSync(join(root, '../../packages/schema/schema.graphql'), 'utf8'));
const files = globSync('src/*/*.graphql', { cwd: root }).map((path) => ({
  path: join(root, path),
  text: readFileSync(join(root, path), 'utf8'),
}));

// A command that is gone takes its document with it.
const mutations = schema.getMutationType()?.getFields() ?? {};
for (const file of files) {
  for (const each of parse(file.text).definitions) {
    if (each.kind !== 'OperationDefinition' || each.operation !== 'mutation' || !each.loc) continue;
    const gone = each.selectionSet.selections.some((field) => field.kind === 'Field' && !mutations[field.name.value]);
    if (gone) file.text = file.text.replace(each.loc.source.body.slice(each.loc.start, each.loc.end), '');
  }
  file.text = `${file.text.replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
}

const written = new Set(
  files.flatMap(({ text }) =>
    parse(text).definitions.flatMap((each) =>
      each.kind === 'OperationDefinition'
        ? each.selectionSet.selections.flatMap((field) => (field.kind === 'Field' ? [field.name.value] : []))
        : [],
    ),
  ),
);
const capital = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`;

/** The file whose page query asks for this record. */
const fileOf = (type: string) => files.find(({ text }) => text.includes(`query ${type}Page(`));

for (const { name, args, type } of Object.values(mutations)) {
  if (written.has(name)) continue;
  const answered = getNamedType(type);
  const record = isObjectType(answered) ? answered.name : /^delete(\w+)$/.exec(name)?.[1];
  const known = args.every((each) => ['id', 'version', 'input'].includes(each.name));
  const list = isListType(isNonNullType(type) ? type.ofType : type);
  const file = record && known && !list && fileOf(record);
  if (!file) continue;
  const variables = args.map((each) => `$${each.name}: ${each.type}`).join(', ');
  const passed = args.map((each) => `${each.name}: $${each.name}`).join(', ');
  const selection = isObjectType(answered) ? ' { id version }' : '';
  file.text = `${file.text.trimEnd()}\n\nmutation ${capital(name)}(${variables}) {\n  record: ${name}(${passed})${selection}\n}\n`;
}

// What can be done with several records at once is asked for by their ids.
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
for (const file of files) {
  for (const [, type] of [...file.text.matchAll(/query (\w+)List\(/g)]) {
    const record = type ? schema.getType(type) : undefined;
    if (!type || !isObjectType(record) || !record.getFields()['commands']) continue;
    const list = queries.find((each) => getNamedType(each.type).name === `${type}Page`)?.name;
    if (!list || file.text.includes(`query ${type}Offers(`)) continue;
    file.text = `${file.text.trimEnd()}\n\nquery ${type}Offers($ids: [ID!]!) {\n  page: ${list}(where: { id: { in: $ids } }, first: 100) {\n    nodes {\n      id\n      version\n      commands {\n        ...CommandParts\n      }\n    }\n  }\n}\n`;
  }
}

for (const file of files) {
  const page = /query (\w+)Page\(/.exec(file.text)?.[1];
  const type = page ? schema.getType(page) : undefined;
  if (page && isObjectType(type) && type.getFields()['commands'] && !file.text.includes('...CommandParts')) {
    file.text = file.text.replace(
      new RegExp(`(query ${page}Page[\\s\\S]*?\\n    version\\n)`),
      '$1    commands { ...CommandParts }\n',
    );
  }
  if (file.text !== readFileSync(file.path, 'utf8')) writeFileSync(file.path, file.text);
}
