import { z } from 'zod';
import { Contract } from '../contract/contract.ts';
import { fitsCurrency } from '../pricing/amounts.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { command } from '../kernel/command.ts';
import { type Decimal, decimal, moneyText, sum } from '../kernel/decimal.ts';
import { Invalid, NotFound, Refused } from '../kernel/errors.ts';
import { inputDecimal, inputId } from '../kernel/parse-input.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { againstPaying } from './match-named.ts';
import { type Claim, lockClaims, match, openOf, payableStates } from './match.ts';
import { Receipt } from './receipt.ts';
import { paymentRefusals } from './refusals.ts';
import { spread } from './spread.ts';

interface Asked {
  readonly instalmentId: string;
  readonly amount: Decimal;
}

/** 自动核销 — the open instalments of the customer in the currency of the money, the earliest due first, as far as it goes. */
async function byDueDate(work: Work, receipt: Receipt, left: Decimal): Promise<Asked[]> {
  const contracts = await work.em.find(
    Contract,
    { customer: receipt.customer.id, currency: receipt.currency, status: { $in: [...payableStates] as never } },
    { fields: ['id'] },
  );
  const lines = await work.em.find(
    PaymentScheduleLine,
    {
      contract: { $in: contracts.map((each) => each.id) },
      dueOn: { $ne: null },
      status: { $in: ['DUE', 'PARTLY_RECEIVED', 'OVERDUE'] },
    },
    { orderBy: { dueOn: 'ASC', id: 'ASC' } },
  );
  const claims = await lockClaims(
    work,
    lines.map((line) => line.id),
  );
  const parts = spread(
    left,
    lines.map(({ id }) => openOf(claims.find((claim) => claim.instalment.id === id)!.instalment)),
  );
  return lines
    .map(({ id }, index) => ({ instalmentId: id, amount: parts[index]! }))
    .filter((each) => each.amount.gt(0));
}

/** What speaks against matching so much to these instalments; everything at once. */
function against(receipt: Receipt, asked: readonly Asked[], claims: readonly Claim[]): Refusal[] {
  const found: Refusal[] = [];
  const text = (value: Decimal) => moneyText(value, receipt.currency);
  const left = decimal(receipt.amount).minus(receipt.allocatedAmount!);
  const total = sum(asked.map((each) => each.amount));
  if (total.gt(left))
    found.push(
      paymentRefusals.RECEIPT_EXCEEDED({
        receipt: receipt.number,
        asked: text(total),
        unallocated: text(left),
        currency: receipt.currency,
      }),
    );
  for (const { contract, instalment } of claims) {
    const part = sum(asked.filter((each) => each.instalmentId === instalment.id).map((each) => each.amount));
    found.push(...againstPaying(receipt, contract));
    if (part.gt(openOf(instalment)))
      found.push(
        paymentRefusals.INSTALMENT_EXCEEDED({
          contract: contract.number,
          position: instalment.position,
          asked: text(part),
          open: text(openOf(instalment)),
          currency: receipt.currency,
        }),
      );
  }
  return found;
}

/** 核销收款 — money of a confirmed receipt is matched to instalments of the same customer and currency, never beyond either; without instalments named, to the earliest due. Source: AR-03, ADV-02, reliability D3. */
export const allocateReceipt = command({
  name: 'allocateReceipt',
  label: { zh: '核销', en: 'Match to instalments' },
  says: {
    zh: '不指定付款计划行时，按到期日先后自动核销',
    en: 'Without instalments named, the earliest due are paid first',
  },
  event: 'ReceiptAllocated',
  on: Receipt,
  from: ['CONFIRMED'],
  permission: 'payment.allocate',
  source: 'AR-03, ADV-02',
  input: z.strictObject({
    allocations: z
      .array(
        z.strictObject({
          instalmentId: inputId().describe('付款计划行 — the instalment it pays'),
          amount: inputDecimal({ positive: true, scale: 4 }).describe(
            '金额 — how much of the receipt, in its currency',
          ),
        }),
      )
      .min(1)
      .max(100)
      .nullish()
      .describe('核销明细 — instalments and amounts; the earliest due when not given'),
  }),
  async change(receipt, input, { work }) {
    const left = decimal(receipt.amount).minus(receipt.allocatedAmount!);
    const asked = input.allocations
      ? input.allocations.map((each) => ({ instalmentId: each.instalmentId, amount: decimal(each.amount) }))
      : await byDueDate(work, receipt, left);
    if (asked.length === 0) throw new Refused([paymentRefusals.NOTHING_TO_ALLOCATE()]);
    const tooFine = asked.findIndex((each) => !fitsCurrency(each.amount, receipt.currency));
    if (tooFine >= 0)
      throw new Invalid([
        {
          path: `input.allocations.${tooFine}.amount`,
          message: { zh: '小数位超出币种', en: 'has more digits than the currency' },
        },
      ]);
    const claims = await lockClaims(work, [...new Set(asked.map((each) => each.instalmentId))]);
    if (claims.length < new Set(asked.map((each) => each.instalmentId)).size) throw new NotFound();
    const refused = against(receipt, asked, claims);
    if (refused.length > 0) throw new Refused(refused);
    await match(
      work,
      receipt,
      asked.map(({ instalmentId, amount }) => ({
        claim: claims.find((claim) => claim.instalment.id === instalmentId)!,
        amount,
      })),
    );
  },
});
