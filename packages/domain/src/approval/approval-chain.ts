import { defineEntity, p } from '@mikro-orm/core';
import { z } from 'zod';
import { type Role, roleCodes } from '../access/roles.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, text } from '../kernel/fields.ts';
import type { Label } from '../kernel/label.ts';
import { record } from '../kernel/record.ts';

/** 审批步骤 — who decides in one step: all of the roles, any one of them, or n of them; how many working days it may take, and who hears when it takes longer. */
export const stepSchema = z.strictObject({
  name: z.strictObject({ zh: z.string().min(1).max(80), en: z.string().min(1).max(80) }),
  mode: z.enum(['ALL', 'ANY', 'N_OF_M']).default('ALL'),
  need: z.int().min(1).max(20).optional(),
  roles: z.array(z.enum(roleCodes)).min(1).max(20),
  workingDays: z.int().min(1).max(60).default(2),
  escalateTo: z.enum(roleCodes).optional(),
});
export type ApprovalStep = z.output<typeof stepSchema>;

/** 适用条件 — when a chain applies; what is not named does not matter. */
export const conditionSchema = z.strictObject({
  minAmount: z.string().optional(),
  maxAmount: z.string().optional(),
  abovePercent: z.string().optional(),
  upToPercent: z.string().optional(),
  kind: z.string().max(40).optional(),
  region: z.string().max(80).optional(),
});
export type ChainCondition = z.output<typeof conditionSchema>;

export const chainStates = ['ACTIVE', 'INACTIVE'] as const;

const schema = defineEntity({
  name: 'ApprovalChain',
  properties: {
    ...identity,
    status: p
      .enum(chainStates)
      .generated("(case when active then 'ACTIVE' else 'INACTIVE' end) stored")
      .nullable()
      .comment('状态 — chosen for new documents while active'),
    documentType: text(60).index().comment('单据类型 — the kind of document it decides on'),
    name: text(80).comment('名称 — name of the chain'),
    condition: p.json<ChainCondition>().comment('条件 — amounts, percentages, kind or region it applies to'),
    steps: p.json<ApprovalStep[]>().comment('步骤 — the steps in order, each with its roles'),
    priority: p.integer().default(100).comment('优先级 — of several chains that apply the lowest number wins'),
    active: p.boolean().default(true).comment('启用 — an inactive chain is never chosen'),
  },
});
/** 审批链 — who must agree to which document, as data; a change never alters an approval that is running. Source: ROLE-04, table 25.2. */
export class ApprovalChain extends schema.class {}
schema.setClass(ApprovalChain);

enumLabels('ApprovalChainStatus', { ACTIVE: { zh: '启用', en: 'Active' }, INACTIVE: { zh: '停用', en: 'Inactive' } });

export const approvalChains = record(ApprovalChain, {
  stage: 'approval',
  label: { zh: '审批链', en: 'Approval chain' },
  permissions: { read: 'approval.readChains', update: 'approval.manageChains' },
  writable: ['name', 'priority', 'active'],
});

/** The chains of table 25.2, until the company changes them. */
export interface DefaultChain {
  readonly documentType: string;
  readonly name: Label;
  readonly condition?: ChainCondition;
  readonly steps: readonly (Omit<ApprovalStep, 'mode' | 'workingDays'> & Partial<ApprovalStep>)[];
  readonly priority?: number;
}

const defaults: DefaultChain[] = [];

/** 默认审批链 — declares the chain a document starts with. */
export function defaultChain(chain: DefaultChain): DefaultChain {
  defaults.push(chain);
  return chain;
}

export const defaultChains = (): readonly DefaultChain[] => defaults;

export const step = (zh: string, en: string, ...roles: Role[]) => ({ name: { zh, en }, roles });
