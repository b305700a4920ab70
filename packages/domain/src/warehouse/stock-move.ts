import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { identity, imported, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Product } from '../product/product.ts';
import { Warehouse } from './warehouse.ts';

export const stockMoveKinds = ['RECEIPT', 'RESERVE', 'RELEASE', 'ISSUE', 'RETURN', 'REVERSE', 'GAIN', 'LOSS'] as const;

const schema = defineEntity({
  name: 'StockMove',
  properties: {
    ...identity,
    ...imported,
    kind: p
      .enum(stockMoveKinds)
      .comment(
        '类别 — received, reserved, released, issued, returned, a receipt reversed, more or less found at a stocktake',
      ),
    warehouse: () => p.manyToOne(Warehouse).comment('仓库 — warehouse'),
    product: () => p.manyToOne(Product).comment('产品 — product'),
    quantity: p.decimal('string').precision(18).scale(6).comment('数量 — always positive; the kind says which way'),
    recordType: text(60).comment('单据类型 — document that moved it'),
    recordId: p.uuid().index().comment('单据 — document that moved it'),
    movedAt: instant().comment('时间 — when'),
    movedBy: () => p.manyToOne(User).nullable().comment('经手人 — who'),
  },
});
/** 库存流水 — every move of goods; never changed. Source: WH-05. */
export class StockMove extends schema.class {}
schema.setClass(StockMove);
enumLabels('StockMoveKind', {
  RECEIPT: { zh: '入库', en: 'Receipt' },
  RESERVE: { zh: '预留', en: 'Reserve' },
  RELEASE: { zh: '释放预留', en: 'Release' },
  ISSUE: { zh: '出库', en: 'Issue' },
  RETURN: { zh: '退回', en: 'Return' },
  REVERSE: { zh: '冲销入库', en: 'Receipt reversed' },
  GAIN: { zh: '盘盈', en: 'Stocktake gain' },
  LOSS: { zh: '盘亏', en: 'Stocktake loss' },
});

export const stockMoves = record(StockMove, {
  stage: 'warehouse',
  label: { zh: '库存流水', en: 'Stock move' },
  newestFirst: 'movedAt',
});
