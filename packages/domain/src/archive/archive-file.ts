import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import { Contract } from '../contract/contract.ts';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { ArchiveDocument } from './archive-document.ts';
import { documentTypeLabels, documentTypes } from './document-types.ts';

export const archiveFileStates = ['COLLECTING', 'COMPLETE', 'FILED', 'TRANSFERRED', 'REGISTERED'] as const;
/** States in which the file is still with the department and documents may be sorted in. */
export const openFileStates = ['COLLECTING', 'COMPLETE', 'FILED'] as const;

const schema = defineEntity({
  name: 'ArchiveFile',
  properties: {
    ...identity,
    status: p
      .enum(archiveFileStates)
      .default('COLLECTING')
      .comment('状态 — collecting, complete, filed in the department, transferred to the archive, registered there'),
    registerNumber: text(40).nullable().unique().comment('档案登记号 — number in the register of the archive'),
    contract: () => p.manyToOne(Contract).unique().comment('合同 — the contract whose papers it holds'),
    customer: () => p.manyToOne(Customer).nullable().comment('客户 — customer'),
    owner: () => p.manyToOne(User).comment('责任人 — salesperson responsible for the file'),
    directCustomer: text(200).nullable().comment('直接客户 — direct customer'),
    hostEquipmentModel: text(200).nullable().comment('主机型号 — model of the host equipment'),
    hostMakerUnit: text(200).nullable().comment('主机厂订货单位 — ordering unit of the host maker'),
    designInstitute: text(200).nullable().comment('设计院 — design institute'),
    missing: p
      .enum(documentTypes)
      .array()
      .default([])
      .comment('缺少的资料 — compulsory kinds of document that are not in the file'),
    documentCount: p.integer().default(0).comment('资料份数 — documents in the file'),
    produced: p.boolean().default(false).comment('经过生产 — something of the contract was made for it'),
    serviced: p.boolean().default(false).comment('有现场服务 — people were sent, or field service is agreed'),
    transferDueOn: businessDate().nullable().comment('可移交日 — first day it may go to the archive, once known'),
    filedOn: businessDate().nullable().comment('立卷日 — day it was closed in the department'),
    handedOverBy: () => p.manyToOne(User).nullable().comment('移交人 — who checked the list and handed it over'),
    transferredOn: businessDate().nullable().comment('移交日 — day it was handed over'),
    registeredBy: () => p.manyToOne(User).nullable().comment('接收人 — archivist who checked the list and took it in'),
    registeredOn: businessDate().nullable().comment('登记日 — day of the register entry'),
    location: text(120).nullable().comment('存放位置 — shelf and box'),
    checkedOn: businessDate().nullable().comment('清查日 — day the archive last checked it'),
    returnedReason: text(500).nullable().comment('退回理由 — why the archive sent it back'),
    documents: () => p.oneToMany(ArchiveDocument).mappedBy('file').comment('卷内资料 — documents'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 档案 — one complete file of a contract, from its submission to the register of the archive. Source: ARC-01…06. */
export class ArchiveFile extends schema.class {}
schema.setClass(ArchiveFile);
enumLabels('ArchiveFileMissing', documentTypeLabels);
enumLabels('ArchiveFileStatus', {
  COLLECTING: { zh: '归集中', en: 'Collecting' },
  COMPLETE: { zh: '资料齐全', en: 'Complete' },
  FILED: { zh: '已立卷', en: 'Filed' },
  TRANSFERRED: { zh: '已移交', en: 'Transferred' },
  REGISTERED: { zh: '已登记', en: 'Registered' },
});

export const archiveFiles = record(ArchiveFile, {
  stage: 'archive',
  label: { zh: '档案', en: 'Archive file' },
  owner: 'owner',
  permissions: { update: 'archive.collect' },
  // Besides whose business it is, whoever has been granted access sees that the file is there.
  visible: (alias, caller, scope) => {
    if (scope === 'ALL') return undefined;
    const owner = sql.ref(`${alias}.owner_id`);
    const whose =
      scope === 'OWN'
        ? sql`${owner} = ${caller.userId}::uuid`
        : sql`${owner} = any(${sql.val(caller.teamUserIds)}::uuid[])`;
    return sql`(${whose} or exists (select 1 from access_request ar where ar.file_id = ${sql.ref(`${alias}.id`)} and ar.owner_id = ${caller.userId}::uuid and ar.status = 'GRANTED'))`;
  },
  writable: ['directCustomer', 'hostEquipmentModel', 'hostMakerUnit', 'designInstitute'],
  editableIn: openFileStates,
  search: [
    'registerNumber',
    'contract.number',
    'customer.name',
    'customer.nameEn',
    'directCustomer',
    'designInstitute',
  ],
  hidden: ['searchText'],
});
