import { fieldName } from '@tradewind/domain/kernel/record.ts';
import { GraphQLID, type GraphQLResolveInfo, GraphQLString } from 'graphql';
import { type Context, signedIn } from '../context.ts';
import { operation } from '../operations.ts';
import { ask } from '../read/ask.ts';
import type { Model } from '../read/model.ts';
import { compileRoot, keepsPlan, readRoots, reading } from '../read/root.ts';
import { declareResolver } from './declare.ts';
import { listArguments, pageNamed, typeNamed } from './record-type.ts';

/** 读取 — answers a derived read through the ordinary road: the same statement as the text road, its text read into objects. */
export async function read(context: Context, info: GraphQLResolveInfo): Promise<unknown> {
  const root = readRoots().get(info.fieldName)!;
  const making = reading(
    context.orm,
    info.schema,
    { fragments: info.fragments, variables: info.variableValues },
    signedIn(context),
  );
  const selected = { key: String(info.path.key), name: info.fieldName, nodes: info.fieldNodes };
  const statement = compileRoot(making, root, selected);
  const manner = { keyed: keepsPlan(making, root, selected), report: root.kind === 'STATS' };
  const [text] = await ask(context.orm, [statement], manner, context.asker);
  return text === null || text === undefined ? null : JSON.parse(text);
}

/** 读取根字段 — `contract(id)` and `contracts(...)` of a record. */
export function declareReads(model: Model): void {
  const { definition } = model;
  const { label } = definition;
  const single = fieldName(definition);
  const lists = listArguments(model, 25);
  operation(single, { permission: definition.readPermission });
  operation(definition.plural, { permission: definition.readPermission });
  declareResolver(`${model.name}Reads`, undefined, [
    {
      kind: 'Query',
      name: single,
      type: () => typeNamed(model),
      nullable: true,
      description: `${label.zh} — one ${label.en.toLowerCase()} by its id; empty when it does not exist or is not visible to you`,
      args: [{ name: 'id', type: () => GraphQLID, description: '标识 — record id (UUID)' }],
      answer: read,
    },
    {
      kind: 'Query',
      name: definition.plural,
      type: () => pageNamed(model),
      description: `${label.zh}列表 — a page of the ${label.en.toLowerCase()} records visible to you`,
      args: [
        lists[0]!,
        ...(model.searchColumn
          ? [
              {
                name: 'search',
                type: () => GraphQLString,
                nullable: true,
                description: '检索 — words that must all be found: Chinese, pinyin, pinyin initials, Latin',
              },
            ]
          : []),
        ...lists.slice(1),
        {
          name: 'after',
          type: () => GraphQLString,
          nullable: true,
          description: '游标 — `endCursor` of the page before; not together with offset',
        },
      ],
      answer: read,
    },
  ]);
}
