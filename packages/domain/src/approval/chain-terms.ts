import { z } from 'zod';
import { roleCodes } from '../access/roles.ts';
import { decimal } from '../kernel/decimal.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { inputDecimal, inputText } from '../kernel/parse-input.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { type ApprovalDocument, approvalDocuments, approvalKindCodes, approvalKinds } from './documents.ts';
import { approvalRefusals } from './refusals.ts';

/** 审批步骤 — who decides in one step: all of the roles, any one of them, or n of them; how many working days it may take, and who hears when it takes longer. Source: ROLE-04. */
export const stepSchema = z.strictObject({
  name: z.strictObject({ zh: z.string().min(1).max(80), en: z.string().min(1).max(80) }),
  mode: z.enum(['ALL', 'ANY', 'N_OF_M']).default('ALL'),
  need: z.int().min(1).max(20).optional(),
  roles: z.array(z.enum(roleCodes)).min(1).max(20),
  workingDays: z.int().min(1).max(60).default(2),
  escalateTo: z.enum(roleCodes).optional(),
});
export type ApprovalStep = z.output<typeof stepSchema>;

/** 适用条件 — when a chain applies; what is not named does not matter. Source: ROLE-04. */
export const conditionSchema = z.strictObject({
  minAmount: z.string().optional(),
  maxAmount: z.string().optional(),
  abovePercent: z.string().optional(),
  upToPercent: z.string().optional(),
  kind: z.string().max(40).optional(),
  region: z.string().max(80).optional(),
});
export type ChainCondition = z.output<typeof conditionSchema>;

const percentage = () => inputDecimal({ min: '0', max: '100', scale: 4 }).nullish();

/** 审批链内容 — the steps of a chain and when it applies, as they are given. Source: ROLE-04. */
export const chainTerms = z.strictObject({
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
  kind: z.enum(approvalKindCodes).nullish().describe('类别 — kind of the document'),
  region: inputText(80).nullish().describe('地区 — region of the customer'),
});
export type ChainTerms = z.output<typeof chainTerms>;

const modes = {
  ALL: { zh: '全部同意', en: 'All of them' },
  ANY: { zh: '任一同意', en: 'Any of them' },
  N_OF_M: { zh: '若干人同意', en: 'Some of them' },
};
for (const input of ['ChangeApprovalChain', 'CreateApprovalChain']) {
  enumLabels(`${input}StepsMode`, modes);
  enumLabels(`${input}Kind`, approvalKinds);
}

/** 各步可完成 — every step can end: it needs no more roles than it names, and names none twice. Source: ROLE-04. */
export function stepsCanEnd({ steps }: ChainTerms): Refusal | undefined {
  const wrong = steps.findIndex(
    (step) =>
      (step.mode === 'N_OF_M' && (step.need ?? 0) < 1) ||
      (step.need ?? 0) > step.roles.length ||
      new Set(step.roles).size < step.roles.length,
  );
  return wrong < 0 ? undefined : approvalRefusals.APPROVAL_STEP_IMPOSSIBLE({ step: wrong + 1 });
}

/** 区间不空 — some document can meet the condition. Source: ROLE-04. */
export function rangesHoldSomething(terms: ChainTerms): Refusal | undefined {
  const { minAmount, maxAmount, abovePercent, upToPercent } = terms;
  return (minAmount && maxAmount && decimal(maxAmount).lte(minAmount)) ||
    (abovePercent && upToPercent && decimal(upToPercent).lte(abovePercent))
    ? approvalRefusals.APPROVAL_CONDITION_EMPTY()
    : undefined;
}

/** 类别相符 — documents of this type come in the kind the condition names. Source: ROLE-04. */
export function kindExists(documentType: ApprovalDocument, { kind }: ChainTerms): Refusal | undefined {
  return !kind || approvalDocuments[documentType].kinds?.includes(kind)
    ? undefined
    : approvalRefusals.APPROVAL_KIND_UNKNOWN({ documentType, kind });
}

const given = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

/** 落定内容 — the steps and the condition as a chain keeps them. Source: ROLE-04. */
export function settled(terms: ChainTerms): { steps: ApprovalStep[]; condition: ChainCondition } {
  const { steps, minAmount, maxAmount, abovePercent, upToPercent, kind, region } = terms;
  return {
    steps: steps.map(({ nameZh, nameEn, ...step }) =>
      stepSchema.parse({ name: { zh: nameZh, en: nameEn }, ...given(step) }),
    ),
    condition: conditionSchema.parse(given({ minAmount, maxAmount, abovePercent, upToPercent, kind, region })),
  };
}
