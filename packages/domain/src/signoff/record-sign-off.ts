import { z } from 'zod';
import { triggerInstalments } from '../contract/due-dates.ts';
import { addProgress } from '../contract/progress.ts';
import { command } from '../kernel/command.ts';
import { type Decimal, decimal } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate, inputDecimal, inputId, inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import type { PolicyValues } from '../policy/values.ts';
import type { DeliveryLine } from '../shipment/delivery-line.ts';
import { signDelivery } from '../shipment/sign-delivery.ts';
import { deliverOrder } from './deliver-order.ts';
import { openException } from './open-exception.ts';
import { signOffRefusals } from './refusals.ts';
import { exportProof } from './settings.ts';
import { proofKinds, SignOff } from './sign-off.ts';
import { type SignOffFacts, signOffFacts } from './sign-off-facts.ts';

const signOffInput = z.strictObject({
  signer: inputText(120).describe('签收人 — who signed at the customer'),
  signedOn: inputDate().describe('签收日 — day'),
  condition: inputText(300).describe('外观状况 — condition of the goods on arrival'),
  evidence: inputText(300).describe('签收凭证 — reference of the scanned customer copy'),
  proofKind: z
    .enum(proofKinds)
    .nullish()
    .describe(
      '签收凭证种类 — signed delivery note when not given; for export also forwarder’s proof or surrendered bill of lading',
    ),
  remark: inputText(500).nullish().describe('签收备注 — damage or shortage the customer wrote down'),
  lines: z
    .array(
      z.strictObject({
        deliveryLineId: inputId().describe('发货行 — line of the delivery order'),
        quantity: inputDecimal({ min: '0', max: '999999999', scale: 6 }).describe(
          '数量 — quantity the customer signed for',
        ),
      }),
    )
    .max(500)
    .nullish()
    .describe('签收行 — quantities signed for; a line that is not named is signed for in full'),
});
type SignOffInput = z.output<typeof signOffInput>;

const deliverable = (line: DeliveryLine): Decimal => decimal(line.quantity).minus(line.returnedQuantity!);

const signedQuantities = (input: SignOffInput, lines: readonly DeliveryLine[]) => {
  const named = new Map((input.lines ?? []).map((each) => [each.deliveryLineId.toLowerCase(), decimal(each.quantity)]));
  return lines.map((line) => ({ line, quantity: named.get(line.id) ?? deliverable(line) }));
};

const signedWithinDelivered = (_: SignOff, input: SignOffInput, { lines }: SignOffFacts) =>
  signedQuantities(input, lines)
    .filter(({ line, quantity }) => quantity.gt(deliverable(line)))
    .map(({ line, quantity }) =>
      signOffRefusals.SIGNED_MORE_THAN_DELIVERED({
        product: line.orderLine.product.code,
        deliveryLineId: line.id,
        delivered: deliverable(line).toFixed(),
        signed: quantity.toFixed(),
      }),
    );

const signedOnIsPossible = (
  _: SignOff,
  { signedOn }: SignOffInput,
  { delivery }: SignOffFacts,
  { today }: { today: string },
) =>
  signedOn > today || (delivery.leftOn && signedOn < delivery.leftOn)
    ? signOffRefusals.SIGNED_ON_IMPOSSIBLE({ signedOn, leftOn: delivery.leftOn, today })
    : undefined;

/** 凭证有效 — at home only the signed note counts; for export what the policy accepts. Source: SIGN-07. */
const proofIsAccepted = (
  _: SignOff,
  { proofKind }: SignOffInput,
  { contract }: SignOffFacts,
  { policy }: { policy: PolicyValues },
) => {
  const given = proofKind ?? 'SIGNED_NOTE';
  const chosen = policy.get(exportProof);
  const accepted =
    contract?.kind === 'EXPORT' ? (chosen === 'ANY_OF' ? [...proofKinds] : chosen) : (['SIGNED_NOTE'] as const);
  if ((accepted as readonly string[]).includes(given)) return undefined;
  return signOffRefusals.PROOF_NOT_ACCEPTED(
    { kind: contract?.kind ?? 'DOMESTIC', accepted, given },
    contract?.kind === 'EXPORT' ? { setting: { key: exportProof.key, value: chosen } } : {},
  );
};

/** 登记签收 — the customer has signed for the goods: signer, day, condition, quantities and the scanned copy; damage or shortage opens an exception, the rest stands. Source: SIGN-01, SIGN-02, SIGN-03, SIGN-07. */
export const recordSignOff = command({
  name: 'recordSignOff',
  label: { zh: '登记签收', en: 'Record the sign-off' },
  says: {
    zh: '所签数量计入合同；有备注或短少时开立物流异常，其余视为接收',
    en: 'What is signed for counts on the contract; a remark or a shortage opens a delivery exception, the rest is accepted',
  },
  event: 'SignOffRecorded',
  on: SignOff,
  from: ['AWAITED'],
  to: ['SIGNED', 'SIGNED_WITH_REMARK'],
  permission: 'signoff.record',
  source: 'SIGN-01, SIGN-02, SIGN-03, SIGN-07',
  input: signOffInput,
  facts: signOffFacts,
  inputGuards: { signedWithinDelivered, signedOnIsPossible, proofIsAccepted },
  async change(signOff, input, { facts: { delivery, lines }, work }) {
    const unknown = (input.lines ?? []).findIndex(
      (each) => !lines.some((line) => line.id === each.deliveryLineId.toLowerCase()),
    );
    if (unknown >= 0)
      throw new Invalid([
        {
          path: `input.lines.${unknown}.deliveryLineId`,
          message: { zh: '不是该发货单的行', en: 'is not a line of the delivery order' },
        },
      ]);
    const signed = signedQuantities(input, lines);
    await signDelivery(work, delivery, signed, input.signedOn);
    await addProgress(
      work,
      delivery.contract!.id,
      'signed',
      signed.map(({ line, quantity }) => ({ lineId: line.orderLine.contractLine.id, quantity })),
      input.signedOn,
    );
    await triggerInstalments(work, delivery.contract!.id, 'SIGN_OFF', input.signedOn);
    await deliverOrder(work, delivery.order.id);
    const short = signed.some(({ line, quantity }) => quantity.lt(deliverable(line)));
    if (short || input.remark)
      await openException(work, signOff, delivery, lines, {
        kind: short ? 'SHORTAGE' : 'DAMAGE',
        description: input.remark ?? input.condition,
      });
    signOff.signer = input.signer;
    signOff.signedOn = input.signedOn;
    signOff.condition = input.condition;
    signOff.proofKind = input.proofKind ?? 'SIGNED_NOTE';
    signOff.evidence = input.evidence;
    signOff.remark = input.remark ?? null;
    signOff.recordedBy = work.em.getReference(User, work.caller.userId);
    return short || input.remark ? 'SIGNED_WITH_REMARK' : 'SIGNED';
  },
});
