import { decideTasks, type TaskDecisionInput } from '@tradewind/domain/approval/decide-tasks.ts';
import { Invalid, Refused } from '@tradewind/domain/kernel/errors.ts';
import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { writing } from '../derive/answer.ts';
import { argumentsOf } from '../derive/arguments-of.ts';
import { declareEnum, declareInput, declareObject, declareResolver } from '../derive/declare.ts';
import { JsonScalar } from '../derive/scalars.ts';
import { operation } from '../operations.ts';

const verdict = declareEnum('TaskVerdict', '审批意见 — what is decided on a task', {
  APPROVE: '同意 — agree',
  REJECT: '驳回 — refuse; the document goes back to its preparer',
  RETURN: '退回 — back to an earlier step',
});
const input = declareInput('TaskDecisionInput', '审批决定 — one task and what is decided on it', [
  { name: 'taskId', type: () => GraphQLID, description: '任务 — id of the task' },
  { name: 'decision', type: () => verdict, description: '决定 — what is decided' },
  {
    name: 'opinion',
    type: () => GraphQLString,
    nullable: true,
    description: '意见 — opinion; required for a rejection or a return',
  },
  {
    name: 'step',
    type: () => GraphQLInt,
    nullable: true,
    description: '步骤 — index of the step a return goes back to, from 0',
  },
]);
const result = declareObject('TaskDecisionResult', '审批结果 — what became of one decision', [
  { name: 'taskId', type: () => GraphQLID, description: '任务 — id of the task' },
  { name: 'ok', type: () => GraphQLBoolean, description: '成功 — the decision stands' },
  {
    name: 'code',
    type: () => GraphQLString,
    nullable: true,
    description: '错误代码 — code of the error when it does not',
  },
  {
    name: 'message',
    type: () => GraphQLString,
    nullable: true,
    description: '说明 — why not, in the language of the caller',
  },
  { name: 'refusals', type: () => JsonScalar, nullable: true, description: '拒绝原因 — every refusal with its facts' },
]);

operation('decideTasks', { permission: 'approval.decide' });
declareResolver('TaskDecisions', undefined, [
  {
    kind: 'Mutation',
    name: 'decideTasks',
    type: () => result,
    list: true,
    description:
      '批量审批 — decides many tasks, each in a transaction of its own with the same gates as one by one; a result an item, at most 100',
    args: [{ name: 'decisions', type: () => input, list: true, description: '决定 — tasks and decisions' }],
    async answer(context, info) {
      const { decisions } = argumentsOf<{ decisions: TaskDecisionInput[] }>(info);
      if (decisions.length > 100)
        throw new Invalid([{ path: 'decisions', message: { zh: '最多 100 项', en: 'at most 100' } }]);
      const decide = async () =>
        (await decideTasks(writing(context), decisions)).map(({ taskId, ok, error }) => ({
          taskId,
          ok,
          code: error?.code,
          message: error?.label[context.locale],
          refusals:
            error instanceof Refused
              ? error.refusals.map(({ message, ...rest }) => ({ ...rest, message: message[context.locale] }))
              : undefined,
        }));
      return context.aroundBatch ? context.aroundBatch(info, decide) : decide();
    },
  },
]);
