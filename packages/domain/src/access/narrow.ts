import type { Caller } from './caller.ts';
import { type Scope, scopes } from './permissions.ts';

/** 缩小范围 — the same caller, whose every permission reaches no farther than a scope. */
export function narrowed(caller: Caller, scope: Scope): Caller {
  const width = (each: Scope) => scopes.indexOf(each);
  const grants = new Map([...caller.grants].map(([name, own]) => [name, width(own) < width(scope) ? own : scope]));
  return { ...caller, grants };
}
