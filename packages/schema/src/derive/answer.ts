import type { RecordDefinition } from '@tradewind/domain/kernel/record.ts';
import type { Context as DomainContext, Work } from '@tradewind/domain/kernel/work.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { type Context, signedIn } from '../context.ts';
import { askWithin } from '../read/ask.ts';
import { modelOf, modelsOf } from '../read/model.ts';
import { one } from '../read/one.ts';
import { reading } from '../read/root.ts';

/** The context of a transaction, from that of the request. */
export const writing = (context: Context): DomainContext => ({
  em: context.orm.em as DomainContext['em'],
  caller: signedIn(context),
  clock: context.clock,
  requestId: context.requestId,
  ...(context.claim ? { claim: context.claim } : {}),
});

/** 幂等环绕 — what is written with an idempotency key is performed once; a retry hears the first answer. */
export const around = (
  context: Context,
  info: GraphQLResolveInfo,
  perform: () => Promise<unknown>,
): Promise<unknown> => {
  signedIn(context);
  return context.aroundMutation ? context.aroundMutation(info, perform) : perform();
};

/** 回答 — what a mutation answers: the selected fields of the record it has just written, read inside its transaction. */
export async function answer(
  context: Context,
  definition: RecordDefinition,
  id: string,
  info: GraphQLResolveInfo,
  work: Work,
): Promise<unknown> {
  const making = reading(
    context.orm,
    info.schema,
    { fragments: info.fragments, variables: info.variableValues },
    work.caller,
  );
  const statement = one(
    making,
    modelOf(modelsOf(making.metadata), definition.name),
    id,
    { key: String(info.path.key), name: info.fieldName, nodes: info.fieldNodes },
    true,
  );
  return JSON.parse((await askWithin(work.em, statement, (reading) => context.keeping?.(info, reading))) ?? 'null');
}
