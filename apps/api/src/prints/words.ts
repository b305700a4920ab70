import { labelsOf } from '@tradewind/domain/kernel/enum-labels.ts';
import { incoterms } from '@tradewind/domain/kernel/incoterms.ts';
import { units } from '@tradewind/domain/product/units.ts';
import type { Printed } from './print-document.ts';
import { type Column, grouped, type Sheet } from './sheet.ts';

/** 词语 — labels that stand on many papers. */
export const words = {
  customer: { zh: '客户', en: 'Customer' },
  address: { zh: '地址', en: 'Address' },
  contract: { zh: '合同号', en: 'Contract' },
  order: { zh: '订单号', en: 'Order' },
  delivery: { zh: '发货单号', en: 'Delivery order' },
  date: { zh: '日期', en: 'Date' },
  salesperson: { zh: '业务员', en: 'Salesperson' },
  currency: { zh: '币种', en: 'Currency' },
  tradeTerm: { zh: '贸易术语', en: 'Delivery term (Incoterms 2020)' },
  payment: { zh: '付款方式', en: 'Payment' },
  deliveryOn: { zh: '交货期', en: 'Delivery date' },
  deliveryPlace: { zh: '交货地点', en: 'Place of delivery' },
  deliverTo: { zh: '送达地点', en: 'Deliver to' },
  vehicle: { zh: '车牌号', en: 'Vehicle' },
  quantity: { zh: '数量', en: 'Quantity' },
  packages: { zh: '件数', en: 'Packages' },
  grossWeight: { zh: '毛重（千克）', en: 'Gross weight (kg)' },
  netWeight: { zh: '净重（千克）', en: 'Net weight (kg)' },
  total: { zh: '合计', en: 'Total' },
  preparedBy: { zh: '制单', en: 'Prepared by' },
  approvedBy: { zh: '审批', en: 'Approved by' },
  storekeeper: { zh: '仓管', en: 'Storekeeper' },
  guard: { zh: '门卫', en: 'Guard' },
  receivedBy: { zh: '客户签收', en: 'Received by customer' },
  buyer: { zh: '买方（签章）', en: 'Buyer (signature and seal)' },
  seller: { zh: '卖方（签章）', en: 'Seller (signature and seal)' },
} as const;

/** 枚举说法 — what a value of an enum is called on paper. */
export const called = (sheet: Sheet, name: string, value: unknown): string => {
  const label = value ? labelsOf(name)?.[String(value)] : undefined;
  return label ? sheet.say(label) : String(value ?? '');
};

/** Whatever has a Chinese and perhaps an English name: a firm, a product, a person. */
export const nameOf = (sheet: Sheet, thing: Printed): string => {
  if (!thing) return '';
  if (sheet.language === 'zh' || !thing.nameEn) return thing.name;
  return sheet.language === 'en' ? thing.nameEn : `${thing.name} ${thing.nameEn}`;
};

export const unitOf = (sheet: Sheet, code: string): string => (units[code] ? sheet.say(units[code]) : code);
export const termOf = (data: Printed): string =>
  data.tradeTerm
    ? `${data.tradeTerm} ${data.tradePlace ?? data.deliveryPlace ?? ''} · ${incoterms[data.tradeTerm]?.en ?? ''}`.trim()
    : '';

const position: Column = {
  label: { zh: '序号', en: 'No.' },
  width: 26,
  number: true,
  cell: (_, index) => index + 1,
};

/** 货物栏 — number, product, specification, quantity and unit, the same on every paper. */
export const goods = (sheet: Sheet): Column[] => [
  position,
  { label: { zh: '产品编码', en: 'Code' }, width: 70, cell: ({ product }) => product?.code },
  {
    label: { zh: '品名规格', en: 'Product and specification' },
    width: '*',
    cell: (line) =>
      [nameOf(sheet, line.product), line.specification ?? line.product?.specification].filter(Boolean).join('\n'),
  },
  { label: words.quantity, width: 56, number: true, cell: ({ quantity }) => grouped(quantity) },
  { label: { zh: '单位', en: 'Unit' }, width: 40, cell: ({ product }) => (product ? unitOf(sheet, product.unit) : '') },
];

/** 价格栏 — price, discount and amount behind the goods. */
export const prices: readonly Column[] = [
  { label: { zh: '单价', en: 'Unit price' }, width: 62, number: true, cell: ({ unitPrice }) => grouped(unitPrice) },
  {
    label: { zh: '折扣%', en: 'Disc. %' },
    width: 36,
    number: true,
    cell: ({ discountPercent }) => (Number(discountPercent) === 0 ? '' : discountPercent),
  },
  { label: { zh: '金额', en: 'Amount' }, width: 72, number: true, cell: ({ amount }) => grouped(amount) },
];

export const product = 'product { code name nameEn specification unit netWeight }';
export const firm = 'customer { number name nameEn address city country taxNumber phone }';
export const addressOf = ({ customer }: Printed): string =>
  [customer?.address, customer?.city, customer?.country].filter(Boolean).join(', ');
