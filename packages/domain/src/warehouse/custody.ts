import { Deputy } from '../approval/deputy.ts';
import type { Facts, Guard } from '../kernel/command.ts';
import { called } from '../kernel/label.ts';
import type { User } from '../organization/user.ts';
import { warehouseRefusals } from './refusals.ts';
import { Warehouse } from './warehouse.ts';

/** Who keeps the store a document moves goods of, and for whom the caller stands in today. */
export interface CustodyFacts {
  readonly warehouse: Warehouse;
  readonly standsInFor: readonly string[];
}

/** 保管事实 — for many documents at once. */
export const custodyOf = <E extends { id: string }>(warehouseOf: (document: E) => string): Facts<E, CustodyFacts> => ({
  async load(documents, work) {
    const stores = await work.em.find(
      Warehouse,
      { id: { $in: [...new Set(documents.map(warehouseOf))] } },
      { populate: ['custodian'] },
    );
    const absent = await work.em.find(Deputy, {
      deputy: work.caller.userId,
      validFrom: { $lte: work.today },
      validTo: { $gte: work.today },
    });
    const standsInFor = absent.map((each) => each.absentee.id);
    return new Map(
      documents.map((each) => [
        each.id,
        { warehouse: stores.find((store) => store.id === warehouseOf(each))!, standsInFor },
      ]),
    );
  },
});

/** 保管员过账 — moves of a store are posted by its custodian, or by who stands in for him today; a store without custodian moves nothing. Source: WH-04. */
export const custodianActs: Guard<unknown, CustodyFacts> = (_, { warehouse, standsInFor }, { caller }) => {
  const { custodian } = warehouse;
  if (caller.kind === 'SYSTEM' || (custodian && [caller.userId, ...standsInFor].includes(custodian.id)))
    return undefined;
  return warehouseRefusals.NOT_CUSTODIAN(
    { warehouse: warehouse.code, custodian: custodian?.name },
    { words: { custodian: custodian ? called(custodian as User) : undefined } },
  );
};
