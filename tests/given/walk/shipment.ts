import type { Fields, Ground, Made } from './ground.ts';

/** 发货与签收 — packed, marked, released, issued, out of the gate, signed for. */
export const shipping = ({ desk, known, id, today, does, make, list }: Ground) => ({
  async asksToShip(quantity = '100', input: Fields = {}) {
    await make('delivery', 'sales.admin', 'DeliveryOrder', {
      orderId: id('order'),
      warehouseId: id('store'),
      deliverTo: '客户仓库',
      lines: [{ orderLineId: id('orderLine'), quantity }],
      ...input,
    });
    return does('sales.admin', 'submitDelivery', 'delivery');
  },
  packs: () =>
    does('warehouse', 'confirmPacking', 'delivery', {
      basis: 'TRADE_STANDARD',
      firm: true,
      moistureProof: true,
      shockProof: true,
      packages: 10,
    }),
  async marks(input: Fields = {}) {
    const { deliveryOrder } = await desk.as<{ deliveryOrder: { lines: Made[] } }>(
      'logistics',
      'query($id:ID!){deliveryOrder(id:$id){lines{id}}}',
      { id: id('delivery') },
    );
    known['deliveryLine'] = deliveryOrder.lines[0]!.id;
    return does('logistics', 'recordShippingMarks', 'delivery', {
      legible: true,
      marks: [
        { deliveryLineId: id('deliveryLine'), specification: 'NU320', weight: '1250', destination: '上海', ...input },
      ],
    });
  },
  areReleased: () => does('sales.manager', 'releaseDelivery', 'delivery', {}),
  areIssued: (vehicle = '苏A·12345') => does('warehouse', 'issueGoods', 'delivery', { vehicle }),
  async getsPass(): Promise<string> {
    const { exitPasses } = await desk.does<{ exitPasses: { number: string }[] }>(
      'warehouse',
      'issueExitPass',
      id('delivery'),
      undefined,
      'exitPasses{number}',
    );
    return exitPasses.at(-1)!.number;
  },
  leaves: (passNumber: string, quantity = '100', vehicle = '苏A·12345') =>
    does('gate', 'registerExit', 'delivery', { passNumber, vehicle, quantity }),
  async isAnnounced(transportMode = 'ROAD') {
    const [notice] = await list<Made>(
      'logistics',
      'query($d:ID!){shippingNotices(where:{deliveryId:{eq:$d}}){nodes{id}}}',
      { d: id('delivery') },
    );
    return desk.does<Made>('logistics', 'sendShippingNotice', notice!.id, {
      transportMode,
      expectedOn: today(),
      sentTo: 'buyer@customer.example',
    });
  },
  async awaitsSignature() {
    const [signOff] = await list<Made>('logistics', 'query($d:ID!){signOffs(where:{deliveryId:{eq:$d}}){nodes{id}}}', {
      d: id('delivery'),
    });
    known['signOff'] = signOff!.id;
  },
  isSignedFor: (input: Fields = {}) =>
    does('logistics', 'recordSignOff', 'signOff', {
      signer: '张三',
      signedOn: today(),
      condition: '外包装完好',
      evidence: '客户联扫描件 1',
      ...input,
    }),
});
