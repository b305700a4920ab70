import { PaymentScheduleLine } from '@tradewind/domain/contract/payment-schedule-line.ts';
import { decimal, moneyText, sum } from '@tradewind/domain/kernel/decimal.ts';
import { allocateReceipt } from '@tradewind/domain/payment/allocate-receipt.ts';
import { confirmReceipt } from '@tradewind/domain/payment/confirm-receipt.ts';
import { Receipt } from '@tradewind/domain/payment/receipt.ts';
import type { DemoCustomer } from './customers.ts';
import type { Stage } from './stage.ts';

/** How far a receipt gets before the story goes on without it. */
export type ReceiptReached = 'RECORDED' | 'CONFIRMED' | 'ALLOCATED';

/** 演示收款 — the customer pays instalments of the given kinds, all or a share in percent of what is open: recorded, confirmed by somebody else, matched. */
export async function pays(stage: Stage, customer: DemoCustomer, contractId: string, kinds: readonly string[], { share = 100, to = 'ALLOCATED' as ReceiptReached } = {}): Promise<boolean> {
  const instalments = (await stage.find(PaymentScheduleLine, { contract: contractId }, { position: 'ASC' })).filter((each) => kinds.includes(each.kind) && decimal(each.receivedAmount).lt(each.amount!));
  const parts = instalments.map((each) => ({ instalmentId: each.id, amount: moneyText(decimal(each.amount).minus(each.receivedAmount!).times(share).div(100), customer.currency) }));
  const total = sum(parts.map((each) => each.amount));
  if (total.lte(0)) return false;
  const receipt = await stage.makes('finance', Receipt, { customerId: customer.id, currency: customer.currency, amount: moneyText(total, customer.currency), receivedOn: stage.today(), method: customer.country === 'CN' ? 'TT' : 'TT', bankReference: `${customer.currency}${stage.today().replaceAll('-', '')}${stage.chance.between(1000, 9999)}` });
  if (to === 'RECORDED') return true;
  await stage.does('finance.director', confirmReceipt, receipt.id);
  if (to === 'CONFIRMED') return true;
  await stage.does('finance', allocateReceipt, receipt.id, { allocations: parts });
  return true;
}
