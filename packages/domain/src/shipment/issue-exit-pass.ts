import { command } from '../kernel/command.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { User } from '../organization/user.ts';
import { DeliveryOrder } from './delivery-order.ts';
import { ExitPass } from './exit-pass.ts';
import { type GateFacts, gateFacts } from './exit-pass-facts.ts';
import { shipmentRefusals } from './refusals.ts';

const noOtherPassIsValid = (_: DeliveryOrder, { valid }: GateFacts) =>
  valid ? shipmentRefusals.EXIT_PASS_STILL_VALID({ passNumber: valid.number }) : undefined;

/** 签发出门证 — a pass for the vehicle and the quantity of the outbound note; only one is valid at a time. Source: SHIP-04. */
export const issueExitPass = command({
  name: 'issueExitPass',
  label: { zh: '签发出门证', en: 'Issue an exit pass' },
  event: 'ExitPassIssued',
  on: DeliveryOrder,
  from: ['ISSUED'],
  permission: 'shipment.issuePass',
  source: 'SHIP-04',
  facts: gateFacts,
  guards: { noOtherPassIsValid },
  async change(delivery, _, { facts: { note }, work }) {
    work.em.persist(
      work.em.create(ExitPass, {
        createdAt: work.now,
        updatedAt: work.now,
        number: await nextNumber(work, 'XP'),
        delivery,
        vehicle: note!.vehicle,
        quantity: note!.quantity,
        issuedBy: work.em.getReference(User, work.caller.userId),
      }),
    );
  },
});
