import { enumLabels } from '../kernel/enum-labels.ts';
import { z } from 'zod';
import { roleCodes } from '../access/roles.ts';
import { command, type InputGuard } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { inputDecimal, inputReason, inputText } from '../kernel/parse-input.ts';
import { ApprovalChain, conditionSchema, stepSchema } from './approval-chain.ts';
import { approvalRefusals } from './refusals.ts';

const percentage = () => inputDecimal({ min: '0', max: '100', scale: 4 }).nullish();
const chainInput = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        nameZh: inputText(80).describe('步骤名称 — name of the step in Chinese'),
        nameEn: inputText(80).describe('英文名称 — name of the step in English'),
        mode: z.enum(['ALL', 'ANY', 'N_OF_M']).describe('方式 — all of the roles, any one of them, or some of them'),
        need: z.int().min(1).max(20).nullish().describe('人数 — how many of the roles, for some of them'),
        roles: z.array(z.enum(roleCodes)).min(1).max(20).describe('角色 — who decides'),
        workingDays: z.int().min(1).max(60).describe('期限 — working days it may take'),
        escalateTo: z.enum(roleCodes).nullish().describe('升级 — who hears when it takes longer'),
      }),
    )
    .min(1)
    .max(20)
    .describe('步骤 — the steps in their order'),
  minAmount: inputDecimal({ min: '0', scale: 4 }).nullish().describe('金额下限 — from this amount on'),
  maxAmount: inputDecimal({ min: '0', scale: 4 }).nullish().describe('金额上限 — below this amount'),
  abovePercent: percentage().describe('比例下限 — above this percentage'),
  upToPercent: percentage().describe('比例上限 — up to this percentage'),
  kind: inputText(40).nullish().describe('类别 — kind of the document'),
  region: inputText(80).nullish().describe('地区 — region of the customer'),
  reason: inputReason().describe('理由 — why the chain is changed'),
});
type ChainInput = z.output<typeof chainInput>;

const stepsCanEnd: InputGuard<ApprovalChain, undefined, ChainInput> = (_, { steps }) => {
  const wrong = steps.findIndex(
    (step) =>
      (step.mode === 'N_OF_M' && (step.need ?? 0) < 1) ||
      (step.need ?? 0) > step.roles.length ||
      new Set(step.roles).size < step.roles.length,
  );
  return wrong < 0 ? undefined : approvalRefusals.APPROVAL_STEP_IMPOSSIBLE({ step: wrong + 1 });
};
const rangesHoldSomething: InputGuard<ApprovalChain, undefined, ChainInput> = (
  _,
  { minAmount, maxAmount, abovePercent, upToPercent },
) =>
  (minAmount && maxAmount && decimal(maxAmount).lte(minAmount)) ||
  (abovePercent && upToPercent && decimal(upToPercent).lte(abovePercent))
    ? approvalRefusals.APPROVAL_CONDITION_EMPTY()
    : undefined;

const given = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

enumLabels('ChangeApprovalChainStepsMode', {
  ALL: { zh: '全部同意', en: 'All of them' },
  ANY: { zh: '任一同意', en: 'Any of them' },
  N_OF_M: { zh: '若干人同意', en: 'Some of them' },
});

/** 修改审批链 — who must agree to which documents from now on; approvals that are running go on by the chain they began with. Source: ROLE-04. */
export const changeApprovalChain = command({
  name: 'changeApprovalChain',
  label: { zh: '修改审批链', en: 'Change the chain' },
  says: {
    zh: '只影响以后发起的审批，进行中的不变',
    en: 'Counts for approvals that begin from now on; those that are running stay as they are',
  },
  event: 'ApprovalChainChanged',
  on: ApprovalChain,
  from: ['ACTIVE', 'INACTIVE'],
  permission: 'approval.manageChains',
  source: 'ROLE-04',
  input: chainInput,
  inputGuards: { stepsCanEnd, rangesHoldSomething },
  change(chain, input) {
    const { steps, minAmount, maxAmount, abovePercent, upToPercent, kind, region } = input;
    chain.steps = steps.map(({ nameZh, nameEn, ...step }) =>
      stepSchema.parse({ name: { zh: nameZh, en: nameEn }, ...given(step) }),
    );
    chain.condition = conditionSchema.parse(given({ minAmount, maxAmount, abovePercent, upToPercent, kind, region }));
  },
});
