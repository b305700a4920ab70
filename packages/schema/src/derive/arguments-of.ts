import { type GraphQLResolveInfo, getArgumentValues } from 'graphql';

/** 参数 — the arguments of a root field as they were coerced, from whichever root it stands in. */
export function argumentsOf<T = Record<string, unknown>>(info: GraphQLResolveInfo): T {
  return getArgumentValues(info.parentType.getFields()[info.fieldName]!, info.fieldNodes[0]!, info.variableValues) as T;
}
