import { addDays } from '@tradewind/domain/kernel/clock.ts';
import type { Command } from '@tradewind/domain/kernel/command.ts';
import type { World } from './world.ts';

type Input = Record<string, unknown>;
type Maker = (world: World, id: string, account: string) => Promise<Input> | Input;

const opinion: Maker = () => ({ opinion: '同意' });

/** A part of a quantity or amount: all of it, or so many hundredths. */
const partOf = ({ chance }: World, whole: string): string =>
  chance.percent(60) ? whole : ((Number(whole) * chance.whole(1, 130)) / 100).toFixed(2);
const someDay = ({ chance, today }: World, from: number, to: number): string =>
  addDays(today(), chance.whole(from, to));
const points: Readonly<Record<string, readonly string[]>> = {
  production: ['PRODUCTION_FEASIBLE', 'DELIVERY_DATE'],
  technical: ['TECHNICAL_DEMANDS'],
  quality: ['QUALITY_STANDARD'],
  logistics: ['LOGISTICS_FEASIBLE'],
};

/** 填写 — commands whose input has to fit other records; everything else is filled in by its schema. */
const makers: Readonly<Record<string, Maker>> = {
  async allocateReceipt(world, id) {
    if (world.chance.percent(30)) return {};
    const instalments = await world.rows(
      `select i.id, (i.amount - i.received_amount)::text as open from payment_schedule_line i join contract c on c.id = i.contract_id join receipt r on r.customer_id = c.customer_id and r.currency = c.currency
       where r.id = $1 and c.status in ('SIGNED', 'IN_EXECUTION') and i.received_amount < i.amount order by i.id`,
      [id],
    );
    const [receipt] = await world.rows('select unallocated_amount::text as open from receipt where id = $1', [id]);
    return {
      allocations: world.chance
        .shuffled(instalments)
        .slice(0, world.chance.whole(1, 3))
        .map((each) => ({
          instalmentId: each['id'],
          amount: partOf(world, Number(each['open']) < Number(receipt!['open']) ? each['open']! : receipt!['open']!),
        })),
    };
  },
  async registerExit(world, id) {
    const pass = await world.any(
      `select number, vehicle, quantity::text as quantity from exit_pass where delivery_id = $1 order by id`,
      [id],
    );
    return pass
      ? { passNumber: pass['number'], vehicle: pass['vehicle'], quantity: pass['quantity'] }
      : { vehicle: '沪A·12345', quantity: '1' };
  },
  issueGoods: () => ({ vehicle: '沪A·12345' }),
  async recordShippingMarks(world, id) {
    const lines = await world.rows('select id from delivery_line where delivery_id = $1 order by id', [id]);
    return {
      legible: true,
      marks: lines.map((line) => ({
        deliveryLineId: line['id'],
        specification: '按图',
        weight: '12.5',
        destination: '上海',
      })),
    };
  },
  confirmPacking: (world) => ({
    basis: 'TRADE_STANDARD',
    firm: true,
    moistureProof: true,
    shockProof: true,
    packages: world.chance.whole(1, 9),
    grossWeight: '120',
  }),
  async recordSignOff(world, id) {
    const lines = await world.rows(
      'select l.id, l.quantity::text as quantity from delivery_line l join sign_off s on s.delivery_id = l.delivery_id where s.id = $1 order by l.id',
      [id],
    );
    return {
      signer: '收货人 张三',
      signedOn: world.today(),
      condition: '包装完好',
      evidence: 'SCAN-0001',
      ...(world.chance.percent(40)
        ? { lines: lines.map((line) => ({ deliveryLineId: line['id'], quantity: partOf(world, line['quantity']!) })) }
        : {}),
      ...(world.chance.percent(20) ? { remark: '一箱受潮' } : {}),
    };
  },
  restockReturned: () => ({}),
  answerOrderReview: (world, _, account) => ({
    answers: (points[account] ?? ['OTHER']).map((point) =>
      world.chance.percent(90)
        ? { point, answer: 'YES' }
        : { point, answer: world.chance.pick(['NO', 'CONDITION']), comment: '须另行确认' },
    ),
  }),
  decideSupply: (world) => ({ supply: world.chance.pick(['PRODUCTION', 'STOCK', 'PRODUCTION']) }),
  async changeOrder(world, id) {
    const lines = await world.rows(
      'select id, quantity::text as quantity from sales_order_line where order_id = $1 order by id',
      [id],
    );
    return {
      reason: '客户调整',
      lines: lines.slice(0, 1).map((line) => ({ lineId: line['id'], quantity: partOf(world, line['quantity']!) })),
    };
  },
  async reportProgress(world, id) {
    const lines = await world.rows(
      'select l.order_line_id as id, l.quantity::text as quantity from production_plan p join production_notice_line l on l.notice_id = p.notice_id where p.id = $1 order by l.id',
      [id],
    );
    return lines.length > 0 && world.chance.percent(80)
      ? {
          lines: lines.map((line) => ({ orderLineId: line['id'], done: partOf(world, line['quantity']!) })),
          ...(world.chance.percent(30) ? { expectedFinishOn: someDay(world, 1, 90) } : {}),
        }
      : { percentDone: String(world.chance.whole(0, 100)) };
  },
  async recordFactoryTest(world) {
    return { testedOn: world.today(), passed: world.chance.percent(90), result: '空载运转 2 小时' };
  },
  async concludeInspection(world, id) {
    const [lot] = await world.rows(
      'select l.quantity::text as quantity from finished_lot l join inspection i on i.lot_id = l.id where i.id = $1',
      [id],
    );
    const conforms = world.chance.percent(85);
    return {
      inspectedQuantity: lot!['quantity'],
      items: [{ characteristic: '内径', standard: '100 ±0.01 mm', measured: '100.004 mm', conforms }],
      ...(conforms ? {} : { finding: '三件超差' }),
    };
  },
  startInspection: () => ({ samplingPlan: '全检', standard: 'GB/T 307.1' }),
  async recordCount(world, id) {
    const levels = await world.rows(
      'select l.product_id as id, l.on_hand::text as counted from stock_level l join stocktake s on s.warehouse_id = l.warehouse_id where s.id = $1 order by l.id',
      [id],
    );
    return {
      lines: levels.map((each) =>
        world.chance.percent(70)
          ? { productId: each['id'], counted: each['counted'] }
          : {
              productId: each['id'],
              counted: String(Math.max(0, Number(each['counted']) + world.chance.whole(-2, 2))),
              reason: '复盘确认',
            },
      ),
    };
  },
  async requestRedLetter(world, id) {
    const lines = await world.rows(
      'select id, quantity::text as quantity from invoice_line where invoice_id = $1 order by id',
      [id],
    );
    return {
      reason: '客户退票',
      ...(world.chance.percent(50)
        ? {
            lines: lines
              .slice(0, 1)
              .map((line) => ({ invoiceLineId: line['id'], quantity: partOf(world, line['quantity']!) })),
          }
        : {}),
    };
  },
  async handOverSignOff(world, id) {
    const invoice = await world.any(
      `select i.id from invoice i join delivery_order d on d.contract_id = i.contract_id join sign_off s on s.delivery_id = d.id where s.id = $1 and i.issued_on is not null order by i.id`,
      [id],
    );
    return {
      recipient: '客户财务 李会计',
      sentOn: world.today(),
      method: 'IN_PERSON',
      invoiceId: invoice?.['id'] ?? id,
    };
  },
  async addCommissionReceipt(world, id) {
    return {
      receiptId: (await world.any(`select id from receipt where status = 'CONFIRMED' order by id`))?.['id'] ?? id,
    };
  },
  async removeCommissionReceipt(world, id) {
    return {
      receiptId:
        (await world.any('select receipt_id as id from commission_line where form_id = $1 order by id', [id]))?.[
          'id'
        ] ?? id,
    };
  },
  async addCommissionPenalty(world, id) {
    return {
      contractId:
        (await world.any('select contract_id as id from commission_line where form_id = $1 order by id', [id]))?.[
          'id'
        ] ?? id,
      amount: '12.34',
      reason: '违规',
    };
  },
  scheduleDispatchOrder: (world) => ({
    plannedFrom: someDay(world, 0, 3),
    plannedTo: someDay(world, 3, 9),
    engineerId: world.company.person('service').id,
  }),
  acceptDispatchOrder: (world) => ({
    workDone: '安装、对中、负载试车',
    tests: [{ name: '负载试车', required: '≤ 40 K', measured: '31 K', passed: world.chance.percent(90) }],
    signer: '李工',
    acceptedOn: world.today(),
  }),
  proposeCredit: (world) => ({
    grade: world.chance.pick(['A', 'A', 'B', 'C']),
    limit: String(world.chance.whole(5, 100) * 1_000_000),
    periodDays: world.chance.pick([30, 60]),
    assessment: '资信良好',
  }),
  lowerCredit: (world) => ({ limit: String(world.chance.whole(1, 4) * 1_000_000), reason: '付款拖延' }),
  sealContract: () => ({ copies: 4 }),
  confirmContractText: async (world, id) => ({
    attachments: (await world.rows('select attachments from contract where id = $1', [id]))[0]!['attachments'],
  }),
  completeSigningChecklist: () => ({ needsCovered: true, practiceRespected: true }),
  signContract: () => ({}),
  signContractAmendment: () => ({}),
  startDispatchOrder: () => ({}),
  setReconClass: (world) => ({ reconClass: world.chance.pick(['DOMESTIC', 'FOREIGN']), reason: '客户性质变更' }),
  async mergeCustomer(world, id) {
    return {
      intoId: (await world.any('select id from customer where id <> $1 order by id', [id]))!['id'],
      reason: '重复建档',
    };
  },
  assignProductionTask: (world) => ({ responsibleId: world.company.person('production').id }),
  assignMerchandiser: (world) => ({ merchandiserId: world.company.person('logistics').id }),
  async transferArchiveFile(world, id) {
    return counted(world, id);
  },
  async registerArchiveFile(world, id) {
    return { ...(await counted(world, id)), location: 'A 架 3 盒' };
  },
  async checkArchiveFile(world, id) {
    return counted(world, id);
  },
  arrangeDelivery: (world) => ({ agreedOn: someDay(world, 0, 10), agreedWith: '客户采购 王工' }),
  sendInvoice: (world) => ({ recipient: '客户财务 李会计', sentOn: world.today(), method: 'IN_PERSON' }),
  recordCustomerBooking: (world) => ({ bookedOn: world.today() }),
  recordLetterOfCredit: (world) => ({
    issuingBank: 'HSBC',
    number: `LC-${world.chance.whole(1, 9999)}`,
    expiresOn: someDay(world, 90, 120),
    latestShipmentOn: someDay(world, 60, 80),
    documents: 'B/L',
  }),
  waiveInterest: (world) =>
    world.chance.percent(50)
      ? { reason: '协商' }
      : { amount: (world.chance.whole(1, 500) / 100).toFixed(2), reason: '协商' },
};

const counted = async (world: World, id: string) => ({
  documentCount: Number(
    (
      await world.rows(`select count(*)::text as n from archive_document where file_id = $1 and status = 'FILED'`, [id])
    )[0]!['n'],
  ),
});

interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly entries?: Readonly<Record<string, string>>;
}
interface Schema {
  readonly def: Definition;
  meta?(): { kind?: string } | undefined;
}

function generated(world: World, schema: Schema): unknown {
  const { chance, today } = world;
  const { def } = schema;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return chance.percent(30) ? generated(world, def.innerType!) : undefined;
    case 'object': {
      const given = Object.entries(def.shape!).map(([name, part]) => [name, generated(world, part)] as const);
      return Object.fromEntries(given.filter(([, value]) => value !== undefined));
    }
    case 'array':
      return [generated(world, def.element!)];
    case 'enum':
      return chance.pick(Object.values(def.entries!));
    case 'boolean':
      return chance.percent(90);
    case 'number':
    case 'int':
      return chance.whole(1, 4);
    default:
      switch (schema.meta?.()?.kind) {
        case 'date':
          return chance.percent(50) ? today() : addDays(today(), chance.whole(-3, 30));
        case 'decimal':
          return (chance.whole(1, 10_000) / 100).toFixed(chance.pick([0, 2]));
        case 'id':
          return '00000000-0000-7000-8000-00000000dead';
        default:
          return chance.pick(['同意', '按约定办理', '客户要求 “加急” & 备注']);
      }
  }
}

/** 随机填写 — a plausible input for a command on a record: by its maker, or by its schema. */
export const inputFor = async (world: World, command: Command, id: string, account: string): Promise<unknown> => {
  if (!command.input) return {};
  const maker = makers[command.name];
  if (/^(approve|countersign|release)/.test(command.name)) return opinion(world, id, account);
  return maker ? maker(world, id, account) : generated(world, command.input as unknown as Schema);
};
