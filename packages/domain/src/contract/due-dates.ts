import { LockMode } from '@mikro-orm/core';
import { addDays } from '../kernel/clock.ts';
import { decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { type instalmentStates, PaymentScheduleLine } from './payment-schedule-line.ts';
import type { triggers } from './terms.ts';

export type InstalmentState = (typeof instalmentStates)[number];
export type Trigger = (typeof triggers)[number];

/** 付款计划行状态 — received only when fully covered; overdue after its due date; due once its event has happened. Source: ADV-02, AR-02. */
export function instalmentStatus(line: { status?: string; amount?: string; receivedAmount?: string; dueOn?: string | null }, today: string): InstalmentState {
  if (line.status === 'WAIVED') return 'WAIVED';
  const received = decimal(line.receivedAmount);
  if (received.gte(line.amount ?? '0') && (received.gt(0) || line.dueOn)) return 'RECEIVED';
  if (line.dueOn && line.dueOn < today) return 'OVERDUE';
  if (received.gt(0)) return 'PARTLY_RECEIVED';
  return line.dueOn ? 'DUE' : 'NOT_DUE';
}

/** 触发付款 — an event has happened: the instalments that wait for it get their due date, days after the event. The first time counts. Source: CON-17, ADV-01. */
export async function triggerInstalments(work: Work, contractId: string, trigger: Trigger, on: string): Promise<PaymentScheduleLine[]> {
  const lines = await work.em.find(PaymentScheduleLine, { contract: contractId, trigger, dueOn: null }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } });
  const due: PaymentScheduleLine[] = [];
  for (const line of lines) {
    if (line.status === 'WAIVED') continue;
    line.dueOn = addDays(on, line.days ?? 0);
    line.status = instalmentStatus(line, work.today);
    line.updatedAt = work.now;
    due.push(line);
  }
  await work.em.flush();
  for (const line of due) await work.emit({ type: 'InstalmentBecameDue', entity: PaymentScheduleLine, recordId: line.id, payload: { contractId, dueOn: line.dueOn } });
  return due;
}
