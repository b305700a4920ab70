import type { Role } from '../access/roles.ts';
import { decimal } from '../kernel/decimal.ts';
import { Refused } from '../kernel/errors.ts';
import { addWorkingDays } from '../kernel/calendar-day.ts';
import type { Label } from '../kernel/label.ts';
import type { EntityClass } from '../kernel/record.ts';
import { recordOf } from '../kernel/record.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { Approval } from './approval.ts';
import { ApprovalChain } from './approval-chain.ts';
import type { ApprovalStep, ChainCondition } from './chain-terms.ts';
import type { ApprovalDocument } from './documents.ts';
import { approvalRefusals } from './refusals.ts';
import { Task } from './task.ts';

export interface ApprovalRequest {
  readonly documentType: ApprovalDocument;
  readonly entity: EntityClass;
  readonly recordId: string;
  /** What people call the document: its number and subject. */
  readonly title: string | Label;
  readonly amount?: string;
  readonly percent?: string;
  /** What the condition of a chain may name as its kind; several where a document is of more than one. */
  readonly kind?: string | readonly string[];
  /** Region of the customer, where the document has one. */
  readonly region?: string;
  /** Working days every step may take, where a setting says so instead of the chain. */
  readonly workingDays?: number;
  /** Everybody who prepared the document besides the one who submits it. */
  readonly preparers?: readonly (string | undefined | null)[];
  /** Who asks for it, where it is not the one who acts: an approval that follows upon another's end. */
  readonly requesterId?: string;
}

const applies = (
  condition: ChainCondition,
  request: Pick<ApprovalRequest, 'amount' | 'percent' | 'kind' | 'region'>,
): boolean =>
  (condition.minAmount === undefined || decimal(request.amount).gte(condition.minAmount)) &&
  (condition.maxAmount === undefined || decimal(request.amount).lt(condition.maxAmount)) &&
  (condition.abovePercent === undefined || decimal(request.percent).gt(condition.abovePercent)) &&
  (condition.upToPercent === undefined || decimal(request.percent).lte(condition.upToPercent)) &&
  (condition.region === undefined || condition.region === request.region) &&
  (condition.kind === undefined || [request.kind].flat().includes(condition.kind));

/** 适用审批链 — the chain in force for a document; refused when none applies. Source: ROLE-04. */
export async function chainFor(
  work: Work,
  request: Pick<ApprovalRequest, 'documentType' | 'amount' | 'percent' | 'kind' | 'region'>,
): Promise<ApprovalChain> {
  const chains = await work.em.find(
    ApprovalChain,
    { documentType: request.documentType, active: true },
    { orderBy: { priority: 'ASC', createdAt: 'ASC' } },
  );
  const chain = chains.find((each) => applies(each.condition, request));
  if (!chain) throw new Refused([approvalRefusals.NO_APPROVAL_CHAIN({ documentType: request.documentType })]);
  return chain;
}

/** 发起审批 — begins the chain that applies to a document and opens the tasks of its first step. Source: ROLE-04. */
export async function openApproval(work: Work, request: ApprovalRequest): Promise<Approval> {
  const chain = await chainFor(work, request);
  const requesterId = request.requesterId ?? work.caller.userId;
  const preparers = [
    ...new Set([requesterId, ...(request.preparers ?? []).filter((each): each is string => Boolean(each))]),
  ];
  const approval = work.em.create(Approval, {
    createdAt: work.now,
    updatedAt: work.now,
    documentType: request.documentType,
    recordType: request.entity.name,
    recordId: request.recordId,
    steps:
      request.workingDays === undefined
        ? chain.steps
        : chain.steps.map((step) => ({ ...step, workingDays: request.workingDays! })),
    requestedBy: work.em.getReference(User, requesterId),
    preparers,
  });
  work.em.persist(approval);
  await openStep(work, approval, request.title);
  return approval;
}

/** 开启步骤 — opens one task a role of the approval's current step. */
export async function openStep(work: Work, approval: Approval, title: string | Label): Promise<void> {
  const step = approval.steps[approval.currentStep] as ApprovalStep;
  const due = await addWorkingDays(work, work.today, step.workingDays);
  const label = recordOf(approval.recordType).label;
  const said = typeof title === 'string' ? { zh: title, en: title } : title;
  for (const role of step.roles as Role[]) {
    work.em.persist(
      work.em.create(Task, {
        createdAt: work.now,
        updatedAt: work.now,
        kind: 'APPROVAL',
        title: `${step.name.zh}：${label.zh} ${said.zh}`.slice(0, 200),
        titleEn: `${step.name.en}: ${label.en} ${said.en}`.slice(0, 200),
        recordType: approval.recordType,
        recordId: approval.recordId,
        approval,
        stepIndex: approval.currentStep,
        role,
        dueAt: new Date(`${due}T18:00:00+08:00`),
      }),
    );
  }
}
