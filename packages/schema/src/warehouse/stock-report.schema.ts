import { requirePermission } from '@tradewind/domain/access/caller.ts';
import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import { isId } from '@tradewind/domain/kernel/parse-input.ts';
import { type StockReportAsked, stockReport } from '@tradewind/domain/warehouse/stock-report.ts';
import { GraphQLID, GraphQLString } from 'graphql';
import { signedIn } from '../context.ts';
import { argumentsOf } from '../derive/arguments-of.ts';
import { declareObject, declareResolver } from '../derive/declare.ts';
import { DateScalar, DecimalScalar } from '../derive/scalars.ts';
import { operation } from '../operations.ts';

const text = (name: string, description: string) => ({ name, type: () => GraphQLString, description });
const figure = (name: string, description: string, nullable = false) => ({
  name,
  type: () => DecimalScalar,
  description,
  ...(nullable ? { nullable } : {}),
});

const row = declareObject(
  'StockReportRow',
  '库存报表行 — one product in one warehouse over a period, in the unit of the product',
  [
    { name: 'warehouseId', type: () => GraphQLID, description: '仓库 — id of the warehouse' },
    text('warehouse', '仓库代码 — code of the warehouse'),
    { name: 'productId', type: () => GraphQLID, description: '产品 — id of the product' },
    text('product', '产品编码 — code of the product'),
    text('productName', '产品名称 — name of the product'),
    { ...text('productNameEn', '英文产品名称 — name of the product in English'), nullable: true },
    text('unit', '单位 — unit of measure (UN/ECE Recommendation 20)'),
    figure('opening', '期初数量 — on hand before the period'),
    figure('received', '入库数量 — received in the period, less receipts reversed'),
    figure('issued', '出库数量 — issued in the period, less what came back'),
    figure('adjusted', '盘点调整 — gains less losses of stocktakes in the period'),
    figure('closing', '期末数量 — on hand at the end of the period'),
    figure('turnover', '周转率 — issues of the period divided by the mean of opening and closing stock', true),
    figure('value', '金额 — closing stock at standard cost in CNY; empty for those who may not see costs', true),
  ],
);

operation('stockReport', { permission: 'warehouse.read' });
declareResolver('StockReport', undefined, [
  {
    kind: 'Query',
    name: 'stockReport',
    type: () => row,
    list: true,
    description: '库存报表 — quantity, value and turnover by warehouse and product over a period. Source: WH-10',
    args: [
      { name: 'from', type: () => DateScalar, description: '起始日 — first day' },
      { name: 'to', type: () => DateScalar, description: '截止日 — last day, inclusive' },
      { name: 'warehouseId', type: () => GraphQLID, nullable: true, description: '仓库 — only this warehouse' },
      { name: 'productId', type: () => GraphQLID, nullable: true, description: '产品 — only this product' },
    ],
    async answer(context, info) {
      const caller = signedIn(context);
      requirePermission(caller, 'warehouse.read');
      const asked = argumentsOf<StockReportAsked>(info);
      if (asked.to < asked.from)
        throw new Invalid([{ path: 'to', message: { zh: '不得早于起始日', en: 'must not be before the first day' } }]);
      for (const key of ['warehouseId', 'productId'] as const)
        if (asked[key] && !isId(asked[key]))
          throw new Invalid([{ path: key, message: { zh: '须为记录标识（UUID）', en: 'must be a UUID' } }]);
      return stockReport(context.orm.em.fork() as never, caller, asked);
    },
  },
]);
