import { PaymentScheduleLine } from '@tradewind/domain/contract/payment-schedule-line.ts';
import { decimal, moneyText, sum } from '@tradewind/domain/kernel/decimal.ts';
import { allocateReceipt } from '@tradewind/domain/payment/allocate-receipt.ts';
import { confirmReceipt } from '@tradewind/domain/payment/confirm-receipt.ts';
import { Receipt } from '@tradewind/domain/payment/receipt.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import { waiveInstalment } from '@tradewind/domain/payment/waive-instalment.ts';
import type { DemoCustomer } from './customers.ts';
import type { Stage } from './stage.ts';

/** How far a receipt gets before the story goes on without it. */
export type ReceiptReached = 'RECORDED' | 'CONFIRMED' | 'ALLOCATED';

/** 演示收款 — the customer pays instalments of the given kinds, all or a share in percent of what is open: recorded, confirmed by somebody else, matched. */
export async function pays(
  stage: Stage,
  customer: DemoCustomer,
  contractId: string,
  kinds: readonly string[],
  { share = 100, to = 'ALLOCATED' as ReceiptReached } = {},
): Promise<boolean> {
  const instalments = (await stage.find(PaymentScheduleLine, { contract: contractId }, { position: 'ASC' })).filter(
    (each) => kinds.includes(each.kind) && each.status !== 'WAIVED' && decimal(each.receivedAmount).lt(each.amount!),
  );
  const parts = instalments.map((each) => ({
    instalmentId: each.id,
    amount: moneyText(decimal(each.amount).minus(each.receivedAmount!).times(share).div(100), customer.currency),
  }));
  const total = sum(parts.map((each) => each.amount));
  if (total.lte(0)) return false;
  const receipt = await stage.makes('finance', Receipt, {
    customerId: customer.id,
    currency: customer.currency,
    amount: moneyText(total, customer.currency),
    receivedOn: stage.today(),
    method: 'TT',
    bankReference: `${customer.currency}${stage.today().replaceAll('-', '')}${stage.chance.between(1000, 9999)}`,
  });
  if (to === 'RECORDED') return true;
  await stage.does('finance.director', confirmReceipt, receipt.id);
  if (to === 'CONFIRMED') return true;
  await stage.does('finance', allocateReceipt, receipt.id, { allocations: parts });
  return true;
}

/** 冲销收款 — the bank took the last payment of a customer back. */
export async function reversesLast(stage: Stage, customer: DemoCustomer): Promise<void> {
  const [receipt] = await stage.find(Receipt, { customer: customer.id, status: 'CONFIRMED' }, { id: 'DESC' });
  if (receipt) await stage.does('finance.director', reverseReceipt, receipt.id, { reason: '银行退票，款项退回' });
}

/** 免收尾款 — what is left of the last instalment is forgone. */
export async function waivesLast(stage: Stage, contractId: string): Promise<void> {
  const [last] = await stage.find(
    PaymentScheduleLine,
    { contract: contractId, status: { $nin: ['RECEIVED', 'WAIVED'] } },
    { position: 'DESC' },
  );
  if (last) await stage.does('finance.director', waiveInstalment, last.id, { reason: '产品外观瑕疵，协商免收尾款' });
}
