import { LockMode } from '@mikro-orm/core';
import { on } from '../kernel/event.ts';
import { CommissionForm } from './commission-form.ts';
import { CommissionLine } from './commission-line.ts';
import { dropReversed, lockBeneficiary } from './fill-form.ts';
import { workOutForm } from './work-out-form.ts';

/** 收款冲回 — money that is taken back leaves the forms still being filled in; one under approval goes back, and what was approved is taken back on the next form. Source: COMM-07. */
for (const event of ['ReceiptDeallocated', 'ReceiptReversed']) {
  on(event, async ({ recordId }, work) => {
    const lines = await work.em.find(CommissionLine, { receipt: recordId, reverses: null }, { fields: ['form'] });
    if (lines.length === 0) return;
    const ids = [...new Set(lines.map((line) => line.form.id))];
    for (const form of await work.em.find(
      CommissionForm,
      { id: { $in: ids }, status: { $in: ['DRAFT', 'REJECTED'] } },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
    )) {
      await lockBeneficiary(work, form.owner.id);
      await dropReversed(work, form);
      await workOutForm(work, form);
    }
  });
}
