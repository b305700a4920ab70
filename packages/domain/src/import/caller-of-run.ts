import type { Caller } from '../access/caller.ts';
import { systemCaller, systemUserId } from '../access/caller.ts';
import { Forbidden } from '../kernel/errors.ts';
import type { Context } from '../kernel/work.ts';
import { callerOf } from '../organization/caller-of.ts';
import type { ImportRun } from './import-run.ts';

/** 导入的操作人 — the person who started it with the rights of now, never more than the key had it was started with. Source: ROLE-01. */
export async function callerOfRun(em: Context['em'], run: ImportRun): Promise<Caller> {
  if (run.owner.id === systemUserId) return systemCaller();
  const caller = await callerOf(em, run.owner.id);
  if (!caller) throw new Forbidden('kernel.import');
  const only = run.grantedOnly;
  return only
    ? { ...caller, kind: 'PROGRAM', grants: new Map([...caller.grants].filter(([name]) => only.includes(name))) }
    : caller;
}
