import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '../access/roles.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, text } from '../kernel/fields.ts';
import type { Label } from '../kernel/label.ts';
import { record } from '../kernel/record.ts';
import {
  type ApprovalStep,
  type ChainCondition,
  chainTerms,
  kindExists,
  rangesHoldSomething,
  settled,
  stepsCanEnd,
} from './chain-terms.ts';
import { type ApprovalDocument, approvalDocumentCodes, approvalDocuments } from './documents.ts';

export type { ApprovalStep } from './chain-terms.ts';

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
    documentType: p.enum(approvalDocumentCodes).index().comment('审批事项 — what it decides on'),
    name: text(80).comment('名称 — name of the chain in Chinese'),
    nameEn: text(80).nullable().comment('英文名称 — name of the chain in English'),
    condition: p.json<ChainCondition>().comment('条件 — amounts, percentages, kind or region it applies to'),
    steps: p.json<ApprovalStep[]>().comment('步骤 — the steps in order, each with its roles'),
    priority: p.integer().default(100).comment('优先级 — of several chains that apply the lowest number wins'),
    active: p.boolean().default(true).comment('启用 — an inactive chain is never chosen'),
  },
});
/** 审批链 — who must agree to which document, as data; a change never alters an approval that is running. Source: ROLE-04, table 25.2. */
export class ApprovalChain extends schema.class {}
schema.setClass(ApprovalChain);

enumLabels('ApprovalChainDocumentType', approvalDocuments);
enumLabels('ApprovalChainStatus', { ACTIVE: { zh: '启用', en: 'Active' }, INACTIVE: { zh: '停用', en: 'Inactive' } });

export const approvalChains = record(ApprovalChain, {
  stage: 'approval',
  label: { zh: '审批链', en: 'Approval chain' },
  permissions: { read: 'approval.readChains', create: 'approval.manageChains', update: 'approval.manageChains' },
  writable: ['name', 'nameEn', 'priority', 'active'],
  createOnly: ['documentType'],
  asks: chainTerms,
  beforeSave(chain, _, { creating, input }) {
    if (!creating) return undefined;
    const terms = chainTerms.strip().parse(input);
    Object.assign(chain, settled(terms));
    return [stepsCanEnd(terms), rangesHoldSomething(terms), kindExists(chain.documentType!, terms)].filter(
      (each) => each !== undefined,
    );
  },
});

/** The chains of table 25.2, until the company changes them. */
export interface DefaultChain {
  readonly documentType: ApprovalDocument;
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
