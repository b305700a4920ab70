import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { command, type Facts } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import { newId } from '../kernel/new-id.ts';
import { inputDecimal, inputText } from '../kernel/parse-input.ts';
import { FinishedLot } from './finished-lot.ts';
import { Inspection } from './inspection.ts';
import { type InspectionFacts, inspectionFacts, inspectorIsIndependent } from './inspection-facts.ts';
import { fillIn } from './save-inspection.ts';

const closingInput = z.strictObject({
  rectification: inputText(1000).describe('整改结果 — what quality found after it was put right'),
  remainingQuantity: inputDecimal({ positive: true, max: '999999999', scale: 6 })
    .nullish()
    .describe('剩余批量 — quantity of the lot once what could not be saved is taken out; empty: unchanged'),
});

const closingFacts: Facts<Inspection, InspectionFacts> = {
  async lock(inspection, work) {
    await work.em.findOneOrFail(
      FinishedLot,
      { id: inspection.lot.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
  },
  load: inspectionFacts.load,
};

/** 关闭整改 — quality finds the lot put right: the finding is closed and the whole lot is inspected again. Source: QC-04, QC-10. */
export const closeRectification = command({
  name: 'closeRectification',
  label: { zh: '关闭整改', en: 'Close the rectification' },
  says: {
    zh: '整改关闭，生成复检单；报废的数量从批量中扣除',
    en: 'The finding is closed and a new inspection is requested; what was scrapped is taken out of the lot',
  },
  event: 'RectificationClosed',
  on: Inspection,
  from: ['RECTIFYING'],
  to: 'CLOSED',
  permission: 'quality.inspect',
  source: 'QC-04, QC-10',
  input: closingInput,
  facts: closingFacts,
  guards: { inspectorIsIndependent },
  async change(inspection, { rectification, remainingQuantity }, { facts: { lot }, work }) {
    if (remainingQuantity && decimal(remainingQuantity).gt(lot.quantity))
      throw new Invalid([
        { path: 'input.remainingQuantity', message: { zh: '不得大于批量', en: 'must not be more than the lot' } },
      ]);
    inspection.rectification = rectification;
    await closeTasks(work, { entity: Inspection, recordId: inspection.id });
    inspection.closedOn = work.today;
    if (remainingQuantity) lot.quantity = decimal(remainingQuantity).toFixed();
    lot.updatedAt = work.now;
    const again = work.em.create(Inspection, {
      id: newId(),
      createdAt: work.now,
      updatedAt: work.now,
      number: '',
      lot,
      repeats: inspection,
      norms: inspection.norms ?? null,
    });
    await fillIn(work, again, lot);
    again.standard ??= inspection.standard ?? null;
    work.em.persist(again);
    await work.em.flush();
    await work.emit({
      type: 'InspectionCreated',
      entity: Inspection,
      recordId: again.id,
      payload: { repeats: inspection.id },
    });
  },
});
