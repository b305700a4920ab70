import '@tradewind/domain/index.ts';
import { permissionTable } from '@tradewind/domain/access/permissions.ts';
import { allCommands } from '@tradewind/domain/kernel/command.ts';
import { allRecords, fieldName } from '@tradewind/domain/kernel/record.ts';
import { buildTradewindSchema } from '@tradewind/schema/build-schema.ts';
import { operationPermissions } from '@tradewind/schema/operations.ts';
import { type GraphQLSchema, isEnumType, isInputObjectType, isObjectType, isScalarType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildTradewindSchema();
});

const ownTypes = () =>
  Object.values(schema.getTypeMap()).filter(
    ({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
  );

test('every type, field, argument and enum value is described', () => {
  const silent: string[] = [];
  const look = (name: string, description: string | null | undefined) => {
    if (!description?.trim()) silent.push(name);
  };
  for (const type of ownTypes()) {
    look(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field.description);
    if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field.description);
        for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name})`, arg.description);
      }
    }
  }
  expect(silent).toEqual([]);
});

test('columns, enums and their values carry the Chinese term', () => {
  const han = /\p{Script=Han}/u;
  const foreign: string[] = [];
  for (const type of ownTypes()) {
    if (!han.test(type.description ?? '')) foreign.push(type.name);
    if (isEnumType(type) && !['TradeTerm'].some((name) => type.name.endsWith(name))) {
      for (const value of type.getValues())
        if (!han.test(value.description ?? '')) foreign.push(`${type.name}.${value.name}`);
    }
    if (isObjectType(type))
      for (const field of Object.values(type.getFields()))
        if (!han.test(field.description ?? '')) foreign.push(`${type.name}.${field.name}`);
  }
  expect(foreign).toEqual([]);
});

test('every operation says who may call it, with a permission that exists', () => {
  const requirements = operationPermissions();
  const table = permissionTable();
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    type ? Object.keys(type.getFields()) : [],
  );
  expect([...requirements.keys()].sort()).toEqual(roots.sort());
  const unknown = [...requirements]
    .filter(([, requirement]) => typeof requirement === 'object' && !table.has(requirement.permission))
    .map(([name]) => name);
  expect(unknown).toEqual([]);
});

describe('what is derived', () => {
  test('every record has its three reads', () => {
    const fields = schema.getQueryType()!.getFields();
    for (const definition of allRecords()) {
      const name = fieldName(definition);
      expect(String(fields[name]?.type)).toBe(definition.name);
      expect(String(fields[definition.plural]?.type)).toBe(`${definition.name}Page!`);
      expect(String(fields[`${name}Stats`]?.type)).toBe(`[${definition.name}StatsRow!]!`);
    }
  });

  test('every command is a mutation on its record, by id and version', () => {
    const fields = schema.getMutationType()!.getFields();
    for (const command of allCommands()) {
      const field = fields[command.name]!;
      expect(String(field.type)).toBe(`${command.on.name}!`);
      expect(field.args.map(({ name, type }) => `${name}: ${type}`).slice(0, 2)).toEqual(['id: ID!', 'version: Int']);
    }
  });

  test('no input of a record offers what is the server’s own', () => {
    const own = new Set(['version', 'status', 'createdAt', 'updatedAt', 'externalId', 'importedFrom']);
    for (const type of ownTypes()) {
      if (isInputObjectType(type) && /^(Create|Update).*Input$/.test(type.name))
        for (const field of Object.keys(type.getFields())) expect(own.has(field), `${type.name}.${field}`).toBe(false);
    }
  });

  test('money and quantities are never floats', () => {
    const floats: string[] = [];
    for (const type of ownTypes()) {
      if (isScalarType(type) || isEnumType(type)) continue;
      if (isObjectType(type) || isInputObjectType(type))
        for (const field of Object.values(type.getFields()))
          if (String(field.type).includes('Float')) floats.push(`${type.name}.${field.name}`);
    }
    expect(floats).toEqual([]);
  });
});
