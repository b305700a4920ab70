import { FlushMode } from '@mikro-orm/core';
import { Invalid } from '../kernel/errors.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';
import type { UsageRecord } from './usage-record.ts';

/** 保存使用记录 — of goods that have left the plant; it belongs to the contract of their delivery. Source: SVC-07. */
export async function beforeSaveUsage(usage: UsageRecord, work: Work, { creating }: { creating: boolean }) {
  if (usage.recordedOn > work.today)
    throw new Invalid([{ path: 'input.recordedOn', message: { zh: '不能晚于今天', en: 'must not be after today' } }]);
  if (!creating) return undefined;
  const delivery = await work.em.findOneOrFail(
    DeliveryOrder,
    { id: usage.deliveryLine.delivery.id },
    { flushMode: FlushMode.COMMIT },
  );
  if (!delivery.leftOn)
    throw new Invalid([
      { path: 'input.deliveryLineId', message: { zh: '该货物尚未出厂', en: 'has not left the plant' } },
    ]);
  usage.contract = delivery.contract ?? null;
  usage.recordedBy = work.em.getReference(User, work.caller.userId);
  return undefined;
}
