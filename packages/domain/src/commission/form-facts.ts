import type { Facts, Guard } from '../kernel/command.ts';
import { ReceiptAllocation } from '../payment/receipt-allocation.ts';
import type { CommissionForm } from './commission-form.ts';
import { CommissionLine } from './commission-line.ts';
import { lockBeneficiary, lockReceipts } from './fill-form.ts';
import { commissionRefusals } from './refusals.ts';
import { defaultRatePct } from './settings.ts';

/** What speaks for and against a form: its lines, and the receipts on it that were taken back since. */
export interface FormFacts {
  readonly lines: readonly CommissionLine[];
  readonly reversed: readonly string[];
}

/** 提成单事实 — the beneficiary and the receipts are locked first: a receipt counts once and is not taken back meanwhile. Source: COMM-07. */
export const formFacts: Facts<CommissionForm, FormFacts> = {
  async lock(form, work) {
    await lockBeneficiary(work, form.owner.id);
    const lines = await work.em.find(CommissionLine, { form: form.id });
    await lockReceipts(
      work,
      lines.map((line) => line.receipt.id),
    );
  },
  async load(documents, work) {
    const lines = await work.em.find(
      CommissionLine,
      { form: { $in: documents.map((each) => each.id) } },
      { populate: ['receipt', 'contract'] },
    );
    const reversals = await work.em.find(ReceiptAllocation, {
      reverses: { $in: lines.filter((line) => !line.reverses).map((line) => line.allocation.id) },
    });
    const gone = new Set(reversals.map((row) => row.reverses!.id));
    return new Map(
      documents.map((form) => {
        const own = lines.filter((line) => line.form.id === form.id);
        return [
          form.id,
          {
            lines: own,
            reversed: [
              ...new Set(
                own.filter((line) => !line.reverses && gone.has(line.allocation.id)).map((line) => line.receipt.number),
              ),
            ],
          },
        ];
      }),
    );
  },
};

/** 有收款 — there is money on the form, or something to take back. Source: COMM-01. */
export const moneyIsOnIt: Guard<CommissionForm, FormFacts> = (_, { lines }) =>
  lines.length > 0 ? undefined : commissionRefusals.COMMISSION_FORM_EMPTY();

/** 收款仍有效 — nothing on it was taken back since. Source: COMM-07. */
export const receiptsStillStand: Guard<CommissionForm, FormFacts> = (_, { reversed }) =>
  reversed.length > 0 ? commissionRefusals.COMMISSION_RECEIPT_REVERSED({ receipts: reversed }) : undefined;

/** 费率已定 — a rate is set for everything on it. Source: COMM-06. */
export const ratesAreSet: Guard<CommissionForm, FormFacts> = (_, { lines }, { policy }) => {
  const missing = lines.filter((line) => line.ratePercent === null || line.ratePercent === undefined);
  if (missing.length === 0) return undefined;
  const about = [...new Set(missing.map((line) => `${line.contract.number} ${line.priceClass}`))];
  return commissionRefusals.COMMISSION_RATE_NOT_SET(
    { about, aboutEn: about },
    { setting: { key: defaultRatePct.key, value: policy.get(defaultRatePct) } },
  );
};
