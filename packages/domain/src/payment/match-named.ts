import { Contract } from '../contract/contract.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { decimal } from '../kernel/decimal.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { lockClaims, match, openOf, payableStates } from './match.ts';
import { Receipt } from './receipt.ts';
import { paymentRefusals } from './refusals.ts';

/** 可否付此合同 — money pays only a contract of its own customer in its own currency, once that is signed. Source: AR-03. */
export function againstPaying(receipt: Receipt, contract: Contract): Refusal[] {
  const found: Refusal[] = [];
  if (contract.customer.id !== receipt.customer.id)
    found.push(paymentRefusals.RECEIPT_OF_ANOTHER_CUSTOMER({ receipt: receipt.number, contract: contract.number }));
  if (contract.currency !== receipt.currency)
    found.push(
      paymentRefusals.RECEIPT_CURRENCY_DIFFERS({
        receiptCurrency: receipt.currency,
        contract: contract.number,
        contractCurrency: contract.currency,
      }),
    );
  if (!payableStates.has(contract.status!))
    found.push(paymentRefusals.CONTRACT_TAKES_NO_MONEY({ contract: contract.number, state: contract.status }));
  return found;
}

/** 录入时指定款项 — the instalment a receipt names can be paid with it. Source: AR-03, field-lessons §2 row 14. */
export async function againstNamed(receipt: Receipt, work: Work): Promise<Refusal[]> {
  if (!receipt.instalment) return [];
  const line = await work.em.findOneOrFail(PaymentScheduleLine, { id: receipt.instalment.id });
  return againstPaying(receipt, await work.em.findOneOrFail(Contract, { id: line.contract.id }));
}

/**
 * 按指定款项核销 — once the money is confirmed it pays the instalment it was recorded for, as far as it goes; what cannot be matched any more stays
 * unallocated and waits for finance. True when something was matched. Source: AR-03, ADV-02, field-lessons §2 row 14.
 */
export async function matchNamed(work: Work, receipt: Receipt): Promise<boolean> {
  if (!receipt.instalment) return false;
  const [claim] = await lockClaims(work, [receipt.instalment.id]);
  if (!claim || againstPaying(receipt, claim.contract).length > 0) return false;
  const left = decimal(receipt.amount).minus(receipt.allocatedAmount!);
  const open = openOf(claim.instalment);
  const amount = open.lt(left) ? open : left;
  if (amount.lte(0)) return false;
  await match(work, receipt, [{ claim, amount }]);
  await work.emit({
    type: 'ReceiptAllocated',
    entity: Receipt,
    recordId: receipt.id,
    payload: { instalmentId: claim.instalment.id, amount: amount.toFixed() },
  });
  return true;
}
