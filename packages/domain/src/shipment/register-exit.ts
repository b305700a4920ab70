import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { triggerInstalments } from '../contract/due-dates.ts';
import { amountOfPart } from '../contract/progress.ts';
import { command, type Facts } from '../kernel/command.ts';
import { decimal, sum } from '../kernel/decimal.ts';
import { inputDecimal, inputText } from '../kernel/parse-input.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { addShipped } from '../order/ship-progress.ts';
import { User } from '../organization/user.ts';
import { deliveryLinesOf } from './delivery-needs.ts';
import { DeliveryOrder } from './delivery-order.ts';
import { ExitPass } from './exit-pass.ts';
import { type GateFacts, gateFacts } from './exit-pass-facts.ts';
import { shipmentRefusals } from './refusals.ts';

const exitInput = z.strictObject({
  passNumber: inputText(40)
    .nullish()
    .describe('出门证号 — number of the pass shown at the gate; empty when there is none'),
  vehicle: inputText(40).describe('车牌号 — vehicle at the gate'),
  quantity: inputDecimal({ positive: true, max: '999999999', scale: 6 }).describe('数量 — quantity on the vehicle'),
});

const exitFacts: Facts<DeliveryOrder, GateFacts> = {
  async lock(delivery, work) {
    await work.em.find(
      ExitPass,
      { delivery: delivery.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
    );
  },
  load: gateFacts.load,
};

const alreadyUsed = (pass: ExitPass) =>
  shipmentRefusals.EXIT_PASS_ALREADY_USED({ passNumber: pass.number, usedAt: pass.usedAt?.toISOString() });

const aPassIsValid = (_: DeliveryOrder, { passes, valid }: GateFacts): Refusal | undefined => {
  if (valid) return undefined;
  const used = passes.findLast((pass) => pass.status === 'USED');
  return used ? alreadyUsed(used) : shipmentRefusals.EXIT_PASS_REQUIRED();
};

const plate = (vehicle: string) =>
  vehicle
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s·•.-]+/g, '');

const passMatchesTheLoad = (
  _: DeliveryOrder,
  input: z.output<typeof exitInput>,
  { passes, valid, note }: GateFacts,
): Refusal | undefined => {
  if (!valid) return undefined;
  const shown = passes.find((pass) => pass.number === input.passNumber && pass.status !== 'VOID');
  if (!shown) return shipmentRefusals.EXIT_PASS_REQUIRED({ passNumber: input.passNumber ?? undefined });
  if (shown.status === 'USED') return alreadyUsed(shown);
  const differences: { field: string; zh: string; en: string; pass: string; seen: string }[] = [];
  const vehicle = note?.vehicle ?? shown.vehicle;
  const quantity = decimal(note?.quantity ?? shown.quantity).toFixed();
  if (plate(vehicle) !== plate(input.vehicle))
    differences.push({ field: 'vehicle', zh: '车牌号', en: 'vehicle', pass: vehicle, seen: input.vehicle });
  if (!decimal(quantity).eq(input.quantity))
    differences.push({
      field: 'quantity',
      zh: '数量',
      en: 'quantity',
      pass: quantity,
      seen: decimal(input.quantity).toFixed(),
    });
  if (differences.length === 0) return undefined;
  return shipmentRefusals.EXIT_PASS_MISMATCH({
    differences: differences.map((each) => `${each.zh} ${each.pass} ≠ ${each.seen}`),
    differencesEn: differences.map((each) => `${each.en} ${each.pass} ≠ ${each.seen}`),
    fields: differences.map((each) => each.field),
    passNumber: shown.number,
  });
};

/**
 * 登记出门 — security lets a load out on its pass, once; the goods are shipped. A load that is out already is refused by its used pass, so a second guard is
 * told what happened. Source: SHIP-04.
 */
export const registerExit = command({
  name: 'registerExit',
  label: { zh: '登记出门', en: 'Register the exit' },
  event: 'DeliveryLeftPlant',
  on: DeliveryOrder,
  from: ['ISSUED', 'LEFT_PLANT'],
  to: 'LEFT_PLANT',
  permission: 'shipment.registerExit',
  source: 'SHIP-04',
  input: exitInput,
  facts: exitFacts,
  guards: { aPassIsValid },
  inputGuards: { passMatchesTheLoad },
  async change(delivery, _, { facts: { valid }, work }) {
    const pass = valid!;
    pass.status = 'USED';
    pass.usedAt = work.now;
    pass.registeredBy = work.em.getReference(User, work.caller.userId);
    pass.updatedAt = work.now;
    await ship(delivery, work);
    delivery.leftOn = work.today;
  },
});

/** Writes the goods up to order and contract and gives every line its exact value: all lots together are worth exactly the contract line. */
async function ship(delivery: DeliveryOrder, work: Work): Promise<void> {
  const lines = (await deliveryLinesOf(work, [delivery])).get(delivery.id) ?? [];
  await addShipped(
    work,
    delivery.order.id,
    lines.map((line) => ({ orderLineId: line.orderLine.id, quantity: line.quantity })),
  );
  const before = new Map<string, ReturnType<typeof decimal>>();
  for (const line of lines) {
    const { contractLine } = line.orderLine;
    before.set(
      contractLine.id,
      (before.get(contractLine.id) ?? decimal(contractLine.shippedQuantity)).minus(line.quantity),
    );
  }
  for (const line of lines) {
    const { contractLine } = line.orderLine;
    line.amount = amountOfPart(
      { amount: contractLine.amount!, quantity: contractLine.quantity },
      before.get(contractLine.id)!,
      line.quantity,
      delivery.currency!,
    ).toFixed();
    line.updatedAt = work.now;
    before.set(contractLine.id, before.get(contractLine.id)!.plus(line.quantity));
  }
  await triggerInstalments(work, delivery.contract!.id, 'SHIPMENT', work.today);
  delivery.amount = sum(lines.map((line) => line.amount!)).toFixed();
}
