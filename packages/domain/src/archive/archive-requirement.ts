import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { contractKinds, kindLabels } from '../pricing/terms.ts';
import { documentTypeLabels, documentTypes } from './document-types.ts';

export const requiredWhen = ['ALWAYS', 'WHEN_PRODUCED', 'WITH_SERVICE'] as const;

const schema = defineEntity({
  name: 'ArchiveRequirement',
  properties: {
    ...identity,
    contractKind: p.enum(contractKinds).comment('合同类别 — files of which contracts'),
    type: p.enum(documentTypes).comment('资料类别 — kind of document'),
    compulsory: p.boolean().default(true).comment('必备 — the file cannot be handed over without it'),
    condition: p.enum(requiredWhen).default('ALWAYS').comment('条件 — when it is asked for'),
    onceKey: text(80)
      .unique()
      .comment('唯一键 — kind of contract and of document together: each stands once in the list'),
    remark: text(300).nullable().comment('备注 — remarks'),
  },
});
/** 归档清单 — what the file of a contract must hold, by kind of contract, as data. Source: ARC-01, ARC-04. */
export class ArchiveRequirement extends schema.class {}
schema.setClass(ArchiveRequirement);
enumLabels('ArchiveRequirementContractKind', kindLabels);
enumLabels('ArchiveRequirementType', documentTypeLabels);
enumLabels('ArchiveRequirementCondition', {
  ALWAYS: { zh: '始终', en: 'Always' },
  WHEN_PRODUCED: { zh: '经过生产时', en: 'When something was made for it' },
  WITH_SERVICE: { zh: '有现场服务时', en: 'With field service' },
});

export const archiveRequirements = record(ArchiveRequirement, {
  stage: 'archive',
  label: { zh: '归档清单', en: 'Archive requirement' },
  permissions: {
    read: 'archive.readRequirements',
    create: 'archive.manageRequirements',
    update: 'archive.manageRequirements',
    delete: 'archive.manageRequirements',
  },
  writable: ['compulsory', 'condition', 'remark'],
  createOnly: ['contractKind', 'type'],
  hidden: ['onceKey'],
  beforeSave(requirement) {
    requirement.onceKey = `${requirement.contractKind} ${requirement.type}`;
    return undefined;
  },
});
