import { type Command, commandsOn } from '@tradewind/domain/kernel/command.ts';
import { inputSchema } from '@tradewind/domain/kernel/input-schema.ts';
import { run } from '@tradewind/domain/kernel/run.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import { createRecord, deleteRecord, updateRecord } from '@tradewind/domain/kernel/write.ts';
import { GraphQLBoolean, GraphQLID, GraphQLInt, type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import { operation } from '../operations.ts';
import type { Model, Models } from '../read/model.ts';
import { answer, around, writing } from './answer.ts';
import { inputName } from './commands.ts';
import { type ArgumentSpec, declareResolver } from './declare.ts';
import { inputType } from './input.ts';
import { typeNamed } from './record-type.ts';

type Given = Readonly<Record<string, unknown>>;

/** The arguments as they were coerced; the domain checks what they hold. */
const given = (info: GraphQLResolveInfo): Given =>
  getArgumentValues(
    info.schema.getMutationType()!.getFields()[info.fieldName]!,
    info.fieldNodes[0]!,
    info.variableValues,
  );

const idArgument: ArgumentSpec = { name: 'id', type: () => GraphQLID, description: '标识 — id of the record' };
const versionArgument: ArgumentSpec = {
  name: 'version',
  type: () => GraphQLInt,
  description: '版本 — the version that was read; a stale one is refused with CONFLICT',
};

/** 写入 — create, update and delete of a record, as far as it names their permissions, and one mutation for each of its commands. */
export function declareWrites(models: Models, model: Model): void {
  const { definition } = model;
  const { label, permissions = {} } = definition;
  const lower = label.en.toLowerCase();
  const operations: Parameters<typeof declareResolver>[2][number][] = [];
  const type = () => typeNamed(model);

  for (const [mode, verb] of [
    ['create', '新建'],
    ['update', '修改'],
  ] as const) {
    const permission = permissions[mode];
    if (!permission) continue;
    const name = `${mode}${model.name}`;
    const text =
      mode === 'create'
        ? `${verb}${label.zh} — makes a ${lower}`
        : `${verb}${label.zh} — changes a ${lower}; what is left out stays as it is`;
    const input = inputType(
      { models, about: model, name: inputName(name), label: text },
      inputSchema(models.metadata, definition, mode),
    );
    if (!input) throw new Error(`${model.name} may be ${mode}d but no field of it is writable`);
    operation(name, { permission });
    const inputArgument: ArgumentSpec = {
      name: 'input',
      type: () => input.type,
      description: '内容 — the fields of the record',
    };
    operations.push({
      kind: 'Mutation',
      name,
      type,
      description: text,
      args: mode === 'create' ? [inputArgument] : [idArgument, versionArgument, inputArgument],
      answer: (context, info) =>
        around(context, info, () =>
          transaction(
            writing(context),
            async (work) => {
              const { id, version, input: values } = given(info);
              const row = (
                mode === 'create'
                  ? await createRecord(work, definition, values)
                  : await updateRecord(work, definition, id as string, version as number, values)
              ) as { id: string };
              return answer(context, definition, row.id, info, work);
            },
            name,
          ),
        ),
    });
  }

  if (permissions.delete) {
    const name = `delete${model.name}`;
    operation(name, { permission: permissions.delete });
    operations.push({
      kind: 'Mutation',
      name,
      type: () => GraphQLBoolean,
      description: `删除${label.zh} — deletes a ${lower}; one that others depend on is refused`,
      args: [idArgument, versionArgument],
      answer: (context, info) =>
        around(context, info, () =>
          transaction(
            writing(context),
            async (work) => {
              const { id, version } = given(info);
              await deleteRecord(work, definition, id as string, version as number);
              await context.onAnswer?.(info, 'true', work);
              return true;
            },
            name,
          ),
        ),
    });
  }

  for (const command of commandsOn(definition.entity)) operations.push(commandMutation(models, model, command));
  if (operations.length > 0) declareResolver(`${model.name}Writes`, undefined, operations);
}

function commandMutation(
  models: Models,
  model: Model,
  command: Command,
): Parameters<typeof declareResolver>[2][number] {
  const { name, label, says, input: schema, permission } = command;
  const text = `${label.zh} — ${label.en}${says ? `: ${says.en}` : ''}`;
  const input = schema ? inputType({ models, about: model, name: inputName(name), label: text }, schema) : undefined;
  operation(name, { permission });
  return {
    kind: 'Mutation',
    name,
    type: () => typeNamed(model),
    description: text,
    args: [
      idArgument,
      { ...versionArgument, nullable: true },
      ...(input
        ? [
            {
              name: 'input',
              type: () => input.type,
              nullable: input.allOptional,
              description: '内容 — the facts the command asks for',
            },
          ]
        : []),
    ],
    answer: (context, info) =>
      around(context, info, async () => {
        const { id, version, input: values } = given(info);
        let said: unknown;
        await run(writing(context), command, id as string, values ?? {}, {
          ...(typeof version === 'number' ? { version } : {}),
          after: async (_, work) => {
            said = await answer(context, model.definition, id as string, info, work);
          },
        });
        return said;
      }),
  };
}
