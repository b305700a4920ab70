import { z } from 'zod';
import { type Circumstance, type Command, command, type Facts, type Gate, type Guard } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import type { Label } from '../kernel/label.ts';
import { inputReason, inputText } from '../kernel/parse-input.ts';
import type { EntityClass } from '../kernel/record.ts';
import type { Work } from '../kernel/work.ts';
import type { ApprovalDocument } from './documents.ts';
import { agree, reject, returnTo, withdraw } from './decide.ts';
import { type ApprovalFacts, approvalFacts, makerIsNotChecker, requestedByCaller, stepIsMine } from './facts.ts';

interface Decidable {
  id: string;
}

interface ApprovalVerbs<E extends Decidable, S extends string, F> {
  /** Noun in the command names: `approveContractApplication`. */
  readonly noun: string;
  readonly label: Label;
  readonly on: EntityClass<E>;
  /** Name of the approving command, where the trade has a word of its own: `releaseDelivery`. */
  readonly approve?: { readonly name: string; readonly label: Label; readonly event?: string };
  readonly documentType: ApprovalDocument;
  readonly deciding: readonly S[];
  /** State a rejected, withdrawn document goes back to. */
  readonly draft: S;
  /** Where a document can go back to more than one state, the one that fits it. */
  readonly backTo?: { readonly states: readonly S[]; readonly choose: (document: E) => S };
  /** State after a step that is not the last, or one a step in their order; absent: it stays. */
  readonly partly?: S | readonly S[];
  readonly approved: S;
  readonly permission: string;
  readonly withdrawPermission: string;
  readonly source: string;
  readonly title: (document: E, work: Work) => string | Label | Promise<string | Label>;
  /** What else must be true for agreeing; facts of its own besides those of the approval. */
  readonly facts?: Facts<E, F>;
  readonly guards?: Readonly<Record<string, Guard<E, F> | Gate<E, F>>>;
  /** What follows from every single agreement, not only the last. */
  readonly onAgreed?: (
    document: E,
    work: Work,
    agreed: { readonly role: string; readonly opinion?: string; readonly withCondition: boolean },
  ) => Promise<void> | void;
  readonly onApproved?: (document: E, work: Work, facts: F) => Promise<void> | void;
  readonly onRejected?: (document: E, work: Work, reason: string) => Promise<void> | void;
  readonly onWithdrawn?: (document: E, work: Work) => Promise<void> | void;
}

type Both<F> = ApprovalFacts & { readonly own: F };

const decidedBy = new Map<string, { approve: Command; reject: Command; return: Command }>();

/** The commands that decide on a document, by the type of its record and of the approval: what the task list calls. */
export const decidingCommands = (documentType: string) => decidedBy.get(documentType);

/** 审批命令 — approve, reject, return and withdraw of a document whose chain is data; every one a command like any other. Source: ROLE-03…05. */
export function approvalCommands<E extends Decidable, const S extends string, F = undefined>(
  verbs: ApprovalVerbs<E, S, F>,
) {
  const facts: Facts<E, Both<F>> = {
    async lock(document, work) {
      await approvalFacts.lock?.(document, work);
      await verbs.facts?.lock?.(document, work);
    },
    async load(documents, work) {
      const [approval, own] = [await approvalFacts.load(documents, work), await verbs.facts?.load(documents, work)];
      return new Map(
        documents.map((each) => [
          each.id,
          { ...(approval.get(each.id) as ApprovalFacts), own: own?.get(each.id) as F },
        ]),
      );
    },
  };
  const lifted: Record<string, Guard<E, Both<F>> | Gate<E, Both<F>>> = {};
  for (const [name, guard] of Object.entries(verbs.guards ?? {})) {
    lifted[name] =
      typeof guard === 'function'
        ? (document: E, both: Both<F>, circumstance: Circumstance) => guard(document, both.own, circumstance)
        : {
            setting: guard.setting,
            guard: (document: E, both: Both<F>, circumstance: Circumstance) =>
              guard.guard(document, both.own, circumstance),
          };
  }
  const back = verbs.backTo?.states ?? verbs.draft;
  const states = typeof verbs.partly === 'string' ? undefined : verbs.partly;
  const shared = { on: verbs.on, from: verbs.deciding, source: verbs.source } as const;

  const approve = command<E, S, typeof agreeInput, Both<F>>({
    ...shared,
    name: verbs.approve?.name ?? `approve${verbs.noun}`,
    label: verbs.approve?.label ?? { zh: `批准${verbs.label.zh}`, en: `Approve ${verbs.label.en}` },
    event: verbs.approve?.event ?? `${verbs.noun}Approved`,
    to: [verbs.approved, ...([verbs.partly ?? []].flat() as S[]), ...verbs.deciding],
    permission: verbs.permission,
    input: agreeInput,
    facts,
    guards: { stepIsMine, makerIsNotChecker, ...lifted },
    async change(document, input, { facts: known, work }) {
      const withCondition = input.withCondition ?? false;
      if (withCondition && !input.opinion)
        throw new Invalid([
          { path: 'input.opinion', message: { zh: '有条件同意须写明条件', en: 'must name the condition' } },
        ]);
      const outcome = await agree(
        work,
        known,
        await verbs.title(document, work),
        input.opinion ?? undefined,
        withCondition,
      );
      await verbs.onAgreed?.(document, work, {
        role: known.mine!.task.role!,
        withCondition,
        ...(input.opinion ? { opinion: input.opinion } : {}),
      });
      if (outcome === 'APPROVED') {
        await verbs.onApproved?.(document, work, known.own);
        return verbs.approved;
      }
      const next = typeof verbs.partly === 'string' ? verbs.partly : verbs.partly?.[known.approval!.currentStep - 1];
      return outcome === 'NEXT_STEP' && next ? next : ((document as unknown as { status: S }).status as S);
    },
  });

  const refuse = command<E, S, typeof rejectInput, ApprovalFacts>({
    ...shared,
    name: `reject${verbs.noun}`,
    label: { zh: `驳回${verbs.label.zh}`, en: `Reject ${verbs.label.en}` },
    event: `${verbs.noun}Rejected`,
    to: back,
    permission: verbs.permission,
    input: rejectInput,
    facts: approvalFacts,
    guards: { stepIsMine, makerIsNotChecker },
    async change(document, input, { facts: known, work }) {
      reject(work, known, input.reason);
      await verbs.onRejected?.(document, work, input.reason);
      return verbs.backTo?.choose(document);
    },
  });

  const sendBack = command<E, S, typeof returnInput, ApprovalFacts>({
    ...shared,
    name: `return${verbs.noun}`,
    label: { zh: `退回${verbs.label.zh}`, en: `Return ${verbs.label.en} to a step` },
    event: `${verbs.noun}Returned`,
    ...(states ? { to: verbs.deciding } : {}),
    permission: verbs.permission,
    input: returnInput,
    facts: approvalFacts,
    guards: { stepIsMine, makerIsNotChecker },
    async change(document, input, { facts: known, work }) {
      if (input.step >= known.approval!.currentStep) {
        throw new Invalid([
          { path: 'input.step', message: { zh: '只能退回到更早的步骤', en: 'must be an earlier step' } },
        ]);
      }
      await returnTo(work, known, await verbs.title(document, work), input.step, input.reason);
      return states ? (states[input.step - 1] ?? verbs.deciding[0]) : undefined;
    },
  });

  const takeBack = command<E, S, undefined, ApprovalFacts>({
    ...shared,
    name: `withdraw${verbs.noun}`,
    label: { zh: `撤回${verbs.label.zh}`, en: `Withdraw ${verbs.label.en}` },
    event: `${verbs.noun}Withdrawn`,
    to: back,
    permission: verbs.withdrawPermission,
    facts: approvalFacts,
    guards: { requestedByCaller },
    async change(document, _, { facts: known, work }) {
      withdraw(work, known);
      await verbs.onWithdrawn?.(document, work);
      return verbs.backTo?.choose(document);
    },
  });

  decidedBy.set(verbs.documentType, {
    approve: approve as Command,
    reject: refuse as Command,
    return: sendBack as Command,
  });
  return { approve, reject: refuse, return: sendBack, withdraw: takeBack };
}

const agreeInput = z.strictObject({
  opinion: inputText(500).nullish().describe('意见 — the opinion given with the decision'),
  withCondition: z.boolean().nullish().describe('有条件 — agree with a condition, named in the opinion'),
});
const rejectInput = z.strictObject({ reason: inputReason().describe('理由 — why it is sent back') });
const returnInput = z.strictObject({
  step: z.int().min(0).max(50).describe('步骤 — index of the earlier step it goes back to, from 0'),
  reason: inputReason().describe('理由 — why it is sent back'),
});
