import { z } from 'zod';
import { createTask } from '../approval/create-task.ts';
import { command } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { inputDecimal, inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { Inspection } from './inspection.ts';
import { type InspectionFacts, inspectionFacts, inspectorIsIndependent } from './inspection-facts.ts';
import { InspectionItem } from './inspection-item.ts';
import { qualityRefusals } from './refusals.ts';

const conclusionInput = z.strictObject({
  inspectedQuantity: inputDecimal({ positive: true, max: '999999999', scale: 6 }).describe(
    '检验数量 — quantity inspected',
  ),
  items: z
    .array(
      z.strictObject({
        characteristic: inputText(200).describe('检验项目 — what is measured or looked at'),
        standard: inputText(400).describe('标准要求 — what it should be'),
        measured: inputText(200).describe('实测结果 — what it is'),
        conforms: z.boolean().describe('是否合格 — whether it is as it should be'),
      }),
    )
    .min(1)
    .max(200)
    .describe('检验项目 — everything that was measured'),
  finding: inputText(1000).nullish().describe('不合格情况 — what was found, when an item does not conform'),
});
type Conclusion = z.output<typeof conclusionInput>;

const inspectedInFull = (_: Inspection, input: Conclusion, { lot }: InspectionFacts) =>
  decimal(input.inspectedQuantity).eq(lot.quantity)
    ? undefined
    : qualityRefusals.INSPECTION_NOT_FULL({
        lot: decimal(lot.quantity).toFixed(),
        inspected: decimal(input.inspectedQuantity).toFixed(),
      });

const findingIsWritten = (_: Inspection, { items, finding }: Conclusion) => {
  const count = items.filter((each) => !each.conforms).length;
  return count === 0 || finding ? undefined : qualityRefusals.INSPECTION_FINDING_MISSING({ count });
};

/** 检验判定 — every item of the whole lot conforms: it passed; one does not: it failed, and production has to put it right. Source: QC-04, QC-10. */
export const concludeInspection = command({
  name: 'concludeInspection',
  label: { zh: '检验判定', en: 'Conclude the inspection' },
  says: {
    zh: '全部项目合格即为合格，可签发合格证；有一项不合格即为不合格，须整改',
    en: 'With every item conforming the lot passes and can be certified; with one that does not it fails and must be rectified',
  },
  event: 'InspectionConcluded',
  on: Inspection,
  from: ['IN_PROGRESS'],
  to: ['PASSED', 'FAILED'],
  permission: 'quality.inspect',
  source: 'QC-04, QC-10',
  input: conclusionInput,
  facts: inspectionFacts,
  guards: { inspectorIsIndependent },
  inputGuards: { inspectedInFull, findingIsWritten },
  change(inspection, { items, inspectedQuantity, finding }, { facts: { lot }, work }) {
    for (const [index, item] of items.entries())
      work.em.persist(
        work.em.create(InspectionItem, {
          createdAt: work.now,
          updatedAt: work.now,
          inspection,
          position: index + 1,
          ...item,
        }),
      );
    inspection.inspectedQuantity = inspectedQuantity;
    inspection.inspector = work.em.getReference(User, work.caller.userId);
    inspection.concludedOn = work.today;
    if (items.every((each) => each.conforms)) return 'PASSED';
    inspection.finding = finding ?? null;
    const about = { entity: Inspection, recordId: inspection.id };
    createTask(work, {
      kind: 'ACTION',
      title: `整改：批次 ${lot.number} 检验不合格`,
      titleEn: `Rectify: the lot ${lot.number} failed its inspection`,
      ...about,
      role: 'PRODUCTION',
      topic: 'RECTIFY',
    });
    if (lot.order)
      createTask(work, {
        kind: 'REMINDER',
        title: `订单 ${lot.order.number} 的批次 ${lot.number} 检验不合格`,
        titleEn: `The lot ${lot.number} of order ${lot.order.number} failed its inspection`,
        ...about,
        assigneeId: lot.order.owner.id,
      });
    return 'FAILED';
  },
});
