import type { Caller } from '../access/caller.ts';
import type { Role } from '../access/roles.ts';
import type { Facts, FactWork, Guard } from '../kernel/command.ts';
import { keepLocked, takeLocked } from '../kernel/just-locked.ts';
import { LockMode } from '@mikro-orm/core';
import type { User } from '../organization/user.ts';
import { Approval } from './approval.ts';
import type { ApprovalStep } from './approval-chain.ts';
import { Deputy } from './deputy.ts';
import { approvalRefusals } from './refusals.ts';
import { Task } from './task.ts';

/** What a decision needs to know: the running approval, its open tasks, and whether one of them is the caller's or an absent person's he stands in for. */
export interface ApprovalFacts {
  readonly approval?: Approval;
  readonly step?: ApprovalStep;
  readonly tasks: readonly Task[];
  readonly open: readonly Task[];
  readonly mine?: { readonly task: Task; readonly onBehalfOf?: string };
}

/** 代理谁 — users the caller stands in for today, with the roles they lend. */
export async function standsInFor(work: FactWork): Promise<{ id: string; roles: readonly Role[] }[]> {
  const rows = await work.em.find(
    Deputy,
    { deputy: work.caller.userId, validFrom: { $lte: work.today }, validTo: { $gte: work.today } },
    { populate: ['absentee'] },
  );
  return rows
    .filter((row) => (row.absentee as User).active)
    .map((row) => ({ id: row.absentee.id, roles: (row.absentee as User).roles as Role[] }));
}

/** For whom the caller answers besides himself. */
export interface StandInFacts {
  readonly absent: readonly { readonly id: string; readonly roles: readonly Role[] }[];
}

/** 代理事实 — whom the caller stands in for today, the same for every document. Source: ROLE-06. */
export const standInFacts: Facts<{ id: string }, StandInFacts> = {
  async load(documents, work) {
    const absent = await standsInFor(work);
    return new Map(documents.map(({ id }) => [id, { absent }]));
  },
};

/** 有此角色 — by one's own roles, or by those of whom one stands in for. Source: ROLE-06. */
export const holdsRole = (role: string | null | undefined, caller: Caller, { absent }: StandInFacts): boolean =>
  [caller, ...absent].some(({ roles }) => roles.some((each) => each === role));

/** 审批事实 — for many documents at once. */
export const approvalFacts: Facts<{ id: string }, ApprovalFacts> = {
  async lock(document, work) {
    const running = await work.em.find(
      Approval,
      { recordId: document.id, status: 'RUNNING' },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    keepLocked(work.em, `approval ${document.id}`, running);
  },
  async load(documents, work) {
    const ids = documents.map((each) => each.id);
    const running =
      takeLocked<Approval>(
        work.em,
        ids.map((id) => `approval ${id}`),
      ) ?? (await work.em.find(Approval, { recordId: { $in: ids }, status: 'RUNNING' }));
    const tasks =
      running.length > 0
        ? await work.em.find(
            Task,
            { approval: { $in: running.map((each) => each.id) } },
            { orderBy: { createdAt: 'ASC', id: 'ASC' } },
          )
        : [];
    const holds = (task: Task) => Boolean(task.role && work.caller.roles.includes(task.role as Role));
    // Whom the caller stands in for matters only where nothing is his own.
    const ownAll = running.every((approval) =>
      tasks.some((task) => task.status === 'OPEN' && task.approval?.id === approval.id && holds(task)),
    );
    const absent = ownAll ? [] : await standsInFor(work);
    return new Map(
      documents.map((document) => {
        const approval = running.find((each) => each.recordId === document.id);
        const all = tasks.filter((each) => each.approval?.id === approval?.id);
        const open = all.filter((each) => each.status === 'OPEN');
        const own = open.find(holds);
        const lent = own
          ? undefined
          : absent
              .map((person) => ({
                person,
                task: open.find((each) => each.role && person.roles.includes(each.role as Role)),
              }))
              .find((each) => each.task);
        const mine = own ? { task: own } : lent?.task ? { task: lent.task, onBehalfOf: lent.person.id } : undefined;
        return [
          document.id,
          {
            ...(approval ? { approval, step: approval.steps[approval.currentStep] as ApprovalStep } : {}),
            tasks: all,
            open,
            ...(mine ? { mine } : {}),
          },
        ];
      }),
    );
  },
};

/** 轮到我办 — a task of the open step is the caller's, by role or as a deputy. Source: ROLE-04. */
export const stepIsMine: Guard<{ id: string }, ApprovalFacts> = (_, facts) => {
  if (!facts.approval) return approvalRefusals.APPROVAL_NOT_RUNNING();
  if (facts.mine) return undefined;
  const waitingFor = facts.open.map((task) => task.role as Role);
  return approvalRefusals.APPROVAL_STEP_NOT_YOURS(
    { step: facts.step?.name.zh, stepEn: facts.step?.name.en, waitingFor },
    { clearedBy: waitingFor },
  );
};

/** 经办与审批分离 — the caller neither prepared the document nor has decided in this approval, and stands in for nobody who has. Source: ROLE-03. */
export const makerIsNotChecker: Guard<{ id: string }, ApprovalFacts> = (_, facts, { caller }) => {
  if (!facts.approval) return undefined;
  // Who returned it agreed to nothing: he decides again when it comes back.
  const concerned = [caller.userId, ...(facts.mine?.onBehalfOf ? [facts.mine.onBehalfOf] : [])];
  const decided = facts.tasks
    .filter(
      (task) =>
        task.status === 'DONE' && task.decision !== 'RETURN' && (task.stepIndex ?? 0) <= facts.approval!.currentStep,
    )
    .map((task) => task.decidedBy?.id);
  const self = concerned.some((each) => facts.approval!.preparers.includes(each) || decided.includes(each));
  return self
    ? approvalRefusals.SELF_APPROVAL_FORBIDDEN({}, { clearedBy: facts.open.map((task) => task.role as Role) })
    : undefined;
};

/** 本人提交 — the caller submitted it. Source: ROLE-05. */
export const requestedByCaller: Guard<{ id: string }, ApprovalFacts> = (_, facts, { caller }) =>
  !facts.approval
    ? approvalRefusals.APPROVAL_NOT_RUNNING()
    : facts.approval.requestedBy.id === caller.userId
      ? undefined
      : approvalRefusals.NOT_REQUESTER();
