import type { Ground } from './ground.ts';

/** 检验与入库 — made, inspected, certified, stored. */
export const storing = ({ desk, known, id, today, does, make }: Ground) => ({
  makesLot: (quantity = '100', name = 'lot') =>
    make(name, 'production', 'FinishedLot', { productId: id('product'), orderLineId: id('orderLine'), quantity }),
  async isInspected(quantity = '100', name = 'lot') {
    await does('production', 'recordFactoryTest', name, { testedOn: today(), passed: true, result: '温升 18 K' });
    await make('inspection', 'production', 'Inspection', { lotId: id(name) });
    await does('quality', 'startInspection', 'inspection', { samplingPlan: '全检' });
    return does('quality', 'concludeInspection', 'inspection', {
      inspectedQuantity: quantity,
      items: [{ characteristic: '内径', standard: '100 ±0.01', measured: '100.00', conforms: true }],
    });
  },
  isCertified: () => does('quality', 'issueCertificate', 'inspection'),
  async announcesGoods(quantity = '100', name = 'lot') {
    if (!known['store'])
      await make('store', 'admin', 'Warehouse', {
        code: 'FG1',
        name: '成品库',
        custodianId: desk.company.person('warehouse').id,
      });
    return make('stockReceipt', 'production', 'StockReceipt', {
      warehouseId: id('store'),
      lotId: id(name),
      quantity,
    });
  },
  async areStored() {
    await does('production', 'preReceiveStock', 'stockReceipt');
    await does('production', 'packStock', 'stockReceipt', { packages: 10 });
    return does('warehouse', 'receiveStock', 'stockReceipt');
  },
});
