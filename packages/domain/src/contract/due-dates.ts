import { LockMode } from '@mikro-orm/core';
import { addDays } from '../kernel/clock.ts';
import { decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { type instalmentStates, PaymentScheduleLine } from './payment-schedule-line.ts';
import type { triggers } from './terms.ts';

export type InstalmentState = (typeof instalmentStates)[number];
export type Trigger = (typeof triggers)[number];

/** 付款计划行状态 — received only when fully covered; overdue after its due date; due once its event has happened. Source: ADV-02, AR-02. */
export function instalmentStatus(
  line: { status?: string; amount?: string; receivedAmount?: string; dueOn?: string | null },
  today: string,
): InstalmentState {
  if (line.status === 'WAIVED') return 'WAIVED';
  const received = decimal(line.receivedAmount);
  if (received.gte(line.amount ?? '0') && (received.gt(0) || line.dueOn)) return 'RECEIVED';
  if (line.dueOn && line.dueOn < today) return 'OVERDUE';
  if (received.gt(0)) return 'PARTLY_RECEIVED';
  return line.dueOn ? 'DUE' : 'NOT_DUE';
}

/** 触发付款 — an event has happened: the instalments that wait for it get their due date, days after the event. The first time counts. Source: CON-17, ADV-01. */
export async function triggerInstalments(
  work: Work,
  contractId: string,
  trigger: Trigger,
  on: string,
): Promise<PaymentScheduleLine[]> {
  const lines = await work.em.find(
    PaymentScheduleLine,
    { contract: contractId, trigger, dueOn: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } },
  );
  const due: PaymentScheduleLine[] = [];
  for (const line of lines) {
    if (line.status === 'WAIVED') continue;
    line.dueOn = addDays(on, line.days ?? 0);
    line.status = instalmentStatus(line, work.today);
    line.updatedAt = work.now;
    due.push(line);
  }
  await work.em.flush();
  for (const line of due)
    await work.emit({
      type: 'InstalmentBecameDue',
      entity: PaymentScheduleLine,
      recordId: line.id,
      payload: { contractId, dueOn: line.dueOn },
    });
  return due;
}

/**
 * 重定到期日 — the event an instalment waited for was taken back, or counts from another day: its due date follows; without the event there is none.
 * Money that has come stays. Source: INV-10, SIGN-02, CON-17.
 */
export async function retriggerInstalments(
  work: Work,
  contractId: string,
  trigger: Trigger,
  on: string | null,
): Promise<PaymentScheduleLine[]> {
  const lines = await work.em.find(
    PaymentScheduleLine,
    { contract: contractId, trigger, dueOn: { $ne: null }, status: { $ne: 'WAIVED' } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  const moved = lines.filter((line) => line.dueOn !== (on && addDays(on, line.days ?? 0)));
  for (const line of moved) {
    line.dueOn = on && addDays(on, line.days ?? 0);
    line.status = instalmentStatus(line, work.today);
    line.updatedAt = work.now;
  }
  await work.em.flush();
  for (const line of moved)
    await work.emit({
      type: 'InstalmentDueDateMoved',
      entity: PaymentScheduleLine,
      recordId: line.id,
      payload: { contractId, dueOn: line.dueOn },
    });
  return moved;
}
