import { operationPermissions } from '@tradewind/schema/operations.ts';

const found = new Map<string, string | undefined>();
const most = 500;

/** 根字段 — the first root field a document asks for, when it is one of the schema: a name for the log. */
export function rootOf(source: string): string | undefined {
  if (found.has(source)) return found.get(source);
  const name = /\b(\w+)\s*[({]/.exec(source.replace(/^\s*(query|mutation)\b[^{]*/, ''))?.[1];
  const root = name !== undefined && operationPermissions().has(name) ? name : undefined;
  if (source.length <= 20_000) {
    if (found.size >= most) found.clear();
    found.set(source, root);
  }
  return root;
}
