import { sql } from 'kysely';
import { Contract } from '../contract/contract.ts';
import { ContractApplication } from '../contract/contract-application.ts';
import { followsOwner } from '../customer/follows-owner.ts';
import { Attachment } from '../files/attachment.ts';
import { filesAreAlsoSeen, filesAreSeenBy } from '../files/attachments-seen.ts';
import { takesFilesWhile } from '../files/subjects.ts';
import { dateIn } from '../kernel/clock.ts';
import { on } from '../kernel/event.ts';
import type { Label } from '../kernel/label.ts';
import { recordOf } from '../kernel/record.ts';
import type { Work } from '../kernel/work.ts';
import type { User } from '../organization/user.ts';
import { ArchiveDocument } from './archive-document.ts';
import { ArchiveFile, openFileStates } from './archive-file.ts';
import { archiveFileOf } from './archive-file-of.ts';
import { contractOf } from './contract-of.ts';
import type { DocumentType } from './document-types.ts';
import { documentsSeen, papersSeen } from './documents-seen.ts';
import { fileDocument, voidDocuments } from './file-document.ts';
import { archiveRefusals } from './refusals.ts';
import { settleFile } from './settle-file.ts';

/** What the house produces by itself: the event, and the kind of document its record is. */
const produced: readonly {
  on: string;
  type: DocumentType;
  title: Label;
  /** Only when the record has come to this state. */
  to?: string;
  marks?: { produced?: boolean; serviced?: boolean };
}[] = [
  { on: 'ContractSigned', type: 'CONTRACT_TEXT', title: { zh: '合同', en: 'Contract' } },
  {
    on: 'ContractReviewApproved',
    type: 'ORDER_REVIEW',
    title: { zh: '合同评审', en: 'Contract review' },
    to: 'PASSED',
  },
  { on: 'ContractAmendmentSigned', type: 'CONTRACT_TEXT', title: { zh: '合同变更', en: 'Contract amendment' } },
  {
    on: 'SalesOrderConfirmed',
    type: 'ORDER_REVIEW',
    title: { zh: '订单评审与确认', en: 'Order review and confirmation' },
  },
  {
    on: 'ProductionPlanReleased',
    type: 'PRODUCTION_PLAN',
    title: { zh: '生产计划', en: 'Production plan' },
    marks: { produced: true },
  },
  { on: 'InspectionConcluded', type: 'INSPECTION_REPORT', title: { zh: '检验报告', en: 'Inspection report' } },
  { on: 'CertificateIssued', type: 'CERTIFICATE', title: { zh: '合格证', en: 'Product certificate' } },
  {
    on: 'ThirdPartyReported',
    type: 'INSPECTION_REPORT',
    title: { zh: '第三方检验报告', en: 'Third-party inspection report' },
  },
  {
    on: 'DeliveryLeftPlant',
    type: 'LOGISTICS_DOCUMENT',
    title: { zh: '发货单与出门证', en: 'Delivery order and exit pass' },
  },
  { on: 'ShippingNoticeSent', type: 'SHIPPING_NOTICE', title: { zh: '发货通知', en: 'Shipping notice' } },
  { on: 'SignOffRecorded', type: 'SIGN_OFF', title: { zh: '客户签收单', en: 'Customer’s sign-off' } },
  { on: 'InvoiceIssued', type: 'INVOICE', title: { zh: '发票', en: 'Invoice' } },
  {
    on: 'AcceptanceRecorded',
    type: 'ACCEPTANCE_REPORT',
    title: { zh: '验收报告', en: 'Acceptance report' },
    marks: { serviced: true },
  },
  {
    on: 'ServiceTrainingCreated',
    type: 'SERVICE_RECORD',
    title: { zh: '客户培训记录', en: 'Training of the customer' },
  },
  { on: 'UsageRecordCreated', type: 'SERVICE_RECORD', title: { zh: '使用记录', en: 'Usage record' } },
];

/** Papers of the trade are no tax invoices. */
const kindOf = (type: DocumentType, row: { kind?: string } | null): DocumentType =>
  type === 'INVOICE' && (row?.kind === 'PROFORMA' || row?.kind === 'COMMERCIAL') ? 'LOGISTICS_DOCUMENT' : type;

for (const { on: event, type, title, to, marks } of produced) {
  /** 系统归档 — every document the house produces, the customer’s sign-off among them, is in the file at once. Source: ARC-02, SIGN-05. */
  on(event, async ({ entity, recordId, payload }, work) => {
    if (to && payload['to'] !== to) return;
    const contractId = await contractOf(work, entity, recordId);
    if (!contractId) return;
    const row = (await work.em.findOne(recordOf(entity).entity as never, { id: recordId } as never)) as {
      number?: string;
      kind?: string;
    } | null;
    await fileDocument(work, {
      contractId,
      type: kindOf(type, row),
      title: row?.number ? `${title.zh} ${row.number}` : title.zh,
      titleEn: row?.number ? `${title.en} ${row.number}` : title.en,
      recordType: entity,
      recordId,
      ...(marks ? { marks } : {}),
    });
  });
}

/** 立档 — from its submission on a contract has its file, with what is known of the customer, the price and the offer. Source: ARC-01. */
on('ContractSubmitted', async ({ recordId }, work) => {
  const contract = await work.em.findOneOrFail(Contract, { id: recordId });
  const file = await archiveFileOf(work, recordId);
  if ((await work.em.count(ArchiveDocument, { file: file.id, type: 'CUSTOMER_INFORMATION' })) > 0) return;
  await fileDocument(work, {
    contractId: recordId,
    type: 'CUSTOMER_INFORMATION',
    title: '客户资料',
    titleEn: 'Customer information',
    recordType: 'Customer',
    recordId: contract.customer.id,
  });
  await fileEarlierFiles(work, recordId, [recordId]);
  if (!contract.application) return;
  const application = await work.em.findOneOrFail(ContractApplication, { id: contract.application.id });
  await fileDocument(work, {
    contractId: recordId,
    type: 'PRICE_REVIEW',
    title: `申报单与价格审批 ${application.number}`,
    titleEn: `Application and price review ${application.number}`,
    recordType: 'ContractApplication',
    recordId: application.id,
  });
  if (application.quotation)
    await fileDocument(work, {
      contractId: recordId,
      type: 'QUOTATION',
      title: '报价单',
      titleEn: 'Quotation',
      recordType: 'Quotation',
      recordId: application.quotation.id,
    });
  await fileEarlierFiles(work, recordId, [
    application.id,
    ...(application.quotation ? [application.quotation.id] : []),
  ]);
});

/** 此前的附件 — what was attached to the draft, its application or its quotation before there was a file is in it from the beginning. Source: ARC-01, ARC-02. */
async function fileEarlierFiles(work: Work, contractId: string, subjectIds: readonly string[]): Promise<void> {
  const attachments = await work.em.find(
    Attachment,
    { subjectId: { $in: [...subjectIds] } },
    { orderBy: { id: 'ASC' }, populate: ['uploadedBy'] },
  );
  for (const attachment of attachments)
    await fileDocument(work, {
      contractId,
      type: attachment.kind!,
      title: attachment.name,
      documentOn: dateIn('Asia/Shanghai', attachment.createdAt!),
      author: (attachment.uploadedBy as User).name,
      recordType: 'Attachment',
      recordId: attachment.id,
      attachmentId: attachment.id,
    });
}

/** 已派工或已投产 — what the file must hold depends on it. Source: ARC-01. */
for (const [event, mark] of [
  ['ProductionStarted', 'produced'],
  ['ProductionStartedEarly', 'produced'],
  ['DispatchOrderApproved', 'serviced'],
] as const) {
  on(event, async ({ entity, recordId }, work) => {
    const contractId = await contractOf(work, entity, recordId);
    if (!contractId) return;
    const file = await archiveFileOf(work, contractId);
    if (file[mark]) return;
    file[mark] = true;
    await settleFile(work, file);
  });
}

/** 取回即作废 — a signature, an acceptance or an invoice that was taken back no longer proves anything. Source: ARC-02. */
on('SignOffWithdrawn', async ({ recordId }, work) => voidDocuments(work, 'SignOff', recordId));
on('AcceptanceWithdrawn', async ({ recordId }, work) => {
  const { rows } = await sql<{
    id: string;
  }>`select id from acceptance_report where dispatch_id = ${recordId}::uuid and status = 'WITHDRAWN'`.execute(
    work.em.getKysely(),
  );
  for (const { id } of rows) await voidDocuments(work, 'AcceptanceReport', id);
});
on('InvoiceReversed', async ({ recordId }, work) => voidDocuments(work, 'Invoice', recordId));

/** 附件入卷 — a file attached to anything of a contract is in its file by its kind. Source: ARC-02, ARC-03. */
on('FileAttached', async ({ recordId }, work) => {
  const attachment = await work.em.findOneOrFail(Attachment, { id: recordId });
  if (attachment.subjectType === 'ArchiveFile' || attachment.subjectType === 'ArchiveDocument') return;
  const contractId = await contractOf(work, attachment.subjectType, attachment.subjectId);
  const file = contractId ? await work.em.findOne(ArchiveFile, { contract: contractId }) : null;
  if (contractId && file)
    await fileDocument(work, {
      contractId,
      type: attachment.kind!,
      title: attachment.name,
      recordType: 'Attachment',
      recordId,
      attachmentId: recordId,
    });
});
on('AttachmentDeleted', async ({ recordId }, work) => {
  const documents = await work.em.find(
    ArchiveDocument,
    { attachment: recordId, bySystem: true },
    { populate: ['file'] },
  );
  for (const document of documents) work.em.remove(document);
  await work.em.flush();
  for (const file of new Set(documents.map((each) => each.file))) await settleFile(work, file as ArchiveFile);
});

/** 人工归入 — what people sort in, change or take out counts at once. Source: ARC-02. */
for (const event of [
  'ArchiveDocumentCreated',
  'ArchiveDocumentUpdated',
  'ArchiveDocumentLost',
  'ArchiveDocumentFound',
]) {
  on(event, async ({ recordId }, work) => {
    const document = await work.em.findOneOrFail(ArchiveDocument, { id: recordId }, { populate: ['file'] });
    await settleFile(work, document.file as ArchiveFile);
  });
}
on('ArchiveDocumentDeleted', async ({ recordId }, work) => {
  const gone = [...work.em.getUnitOfWork().getRemoveStack()].find(
    (each) => each instanceof ArchiveDocument && each.id === recordId,
  ) as ArchiveDocument | undefined;
  if (gone) await settleFile(work, await work.em.findOneOrFail(ArchiveFile, { id: gone.file.id }));
});

/** 合同重开 — goods or money of a completed contract came back: its file is open again. Source: ARC-06. */
on('ContractReopened', async ({ recordId }, work) => {
  const file = await work.em.findOne(ArchiveFile, { contract: recordId, status: { $in: ['COMPLETE', 'FILED'] } });
  if (!file) return;
  const from = file.status;
  file.status = 'COLLECTING';
  file.filedOn = null;
  file.updatedAt = work.now;
  await work.emit({
    type: 'ArchiveFileReopened',
    entity: ArchiveFile,
    recordId: file.id,
    payload: { from, to: 'COLLECTING' },
  });
  await work.em.flush();
});

/** 客户移交带走档案 — files still with the department follow the customer to its new owner. Source: CUST-26. */
followsOwner(ArchiveFile, openFileStates);

takesFilesWhile(ArchiveFile, (file) =>
  openFileStates.includes(file.status as never)
    ? undefined
    : archiveRefusals.ARCHIVE_READ_ONLY({
        file: (file as { registerNumber?: string }).registerNumber,
        state: file.status,
      }),
);

filesAreAlsoSeen((alias, caller) => {
  const inner = `d_${alias}`;
  const seen = documentsSeen(inner, caller, caller.grants.get('archive.read') ?? 'OWN') ?? sql`true`;
  return sql`exists (select 1 from archive_document as ${sql.id(inner)} where ${sql.ref(`${inner}.attachment_id`)} = ${sql.ref(`${alias}.id`)} and ${seen})`;
});

// That a file is in the archive is known to more people than may see what is in it.
filesAreSeenBy(ArchiveFile, (fileId, caller) =>
  papersSeen(fileId, 'a', caller, caller.grants.get('archive.read') ?? 'OWN'),
);
