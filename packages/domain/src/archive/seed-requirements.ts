import { transaction } from '../kernel/transaction.ts';
import type { Context } from '../kernel/work.ts';
import { contractKinds } from '../pricing/terms.ts';
import { ArchiveRequirement, type requiredWhen } from './archive-requirement.ts';
import type { DocumentType } from './document-types.ts';

/** The contents of ARC-01: what the house itself files is compulsory, what only some contracts have is asked for and not compulsory. */
const contents: readonly { type: DocumentType; compulsory: boolean; condition?: (typeof requiredWhen)[number] }[] = [
  { type: 'CUSTOMER_INFORMATION', compulsory: true },
  { type: 'INQUIRY_REPLY', compulsory: false },
  { type: 'QUOTATION', compulsory: false },
  { type: 'PRICE_REVIEW', compulsory: true },
  { type: 'TECHNICAL_AGREEMENT', compulsory: false },
  { type: 'CONTRACT_TEXT', compulsory: true },
  { type: 'CORRESPONDENCE', compulsory: false },
  { type: 'ORDER_REVIEW', compulsory: true },
  { type: 'PRODUCTION_PLAN', compulsory: true, condition: 'WHEN_PRODUCED' },
  { type: 'INSPECTION_REPORT', compulsory: true, condition: 'WHEN_PRODUCED' },
  { type: 'LOGISTICS_DOCUMENT', compulsory: true },
  { type: 'SHIPPING_NOTICE', compulsory: true },
  { type: 'SIGN_OFF', compulsory: true },
  { type: 'INVOICE', compulsory: true },
  { type: 'ACCEPTANCE_REPORT', compulsory: true, condition: 'WITH_SERVICE' },
  { type: 'SERVICE_RECORD', compulsory: false },
  { type: 'CUSTOMER_FEEDBACK', compulsory: false },
];

/** 归档清单入库 — gives every kind of contract that has no list yet the contents of the written rule. Source: ARC-01. */
export async function seedArchiveRequirements(context: Context): Promise<void> {
  await transaction(context, async (work) => {
    await work.because('seedArchiveRequirements');
    const present = new Set((await work.em.find(ArchiveRequirement, {})).map((each) => each.contractKind));
    for (const contractKind of contractKinds) {
      if (present.has(contractKind)) continue;
      for (const { type, compulsory, condition } of contents) {
        work.em.persist(
          work.em.create(ArchiveRequirement, {
            createdAt: work.now,
            updatedAt: work.now,
            contractKind,
            onceKey: `${contractKind} ${type}`,
            type,
            compulsory,
            condition: condition ?? 'ALWAYS',
          }),
        );
      }
    }
  });
}
