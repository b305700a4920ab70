import type { World } from './world.ts';

/** Ways of paying people agree on. */
export const terms = [
  [
    { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 7 },
    { kind: 'BEFORE_SHIPMENT', percent: '60', trigger: 'BEFORE_SHIPMENT', days: 0 },
    { kind: 'BALANCE', percent: '10', trigger: 'SIGN_OFF', days: 5 },
  ],
  [
    { kind: 'ADVANCE', percent: '33.33', trigger: 'SIGNING', days: 3 },
    { kind: 'BALANCE', percent: '33.33', trigger: 'SIGN_OFF', days: 10 },
    { kind: 'RETENTION', percent: '33.34', trigger: 'WARRANTY_END', days: 30 },
  ],
  [{ kind: 'BALANCE', percent: '100', trigger: 'SIGN_OFF', days: 15 }],
  [
    { kind: 'ADVANCE', percent: '60', trigger: 'SIGNING', days: 7 },
    { kind: 'BALANCE', percent: '40', trigger: 'INVOICE', days: 15 },
  ],
];

/** What somebody wants to buy. */
export const lines = (world: World) => {
  const { chance, trade } = world;
  const bearing = {
    productId: trade.bearing.id,
    quantity: chance.pick(['1', '3', '7', '10', '12']),
    unitPrice: chance.pick(['113', '120.55', '118.123456']),
  };
  const gearbox = { productId: trade.gearbox.id, quantity: chance.pick(['1', '2', '3']), unitPrice: '3390' };
  return chance.pick([[bearing], [bearing, gearbox], [bearing, gearbox, bearing]]);
};
