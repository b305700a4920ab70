import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { beforeSaveStocktake } from './save-stocktake.ts';
import { StocktakeLine } from './stocktake-line.ts';
import { Warehouse } from './warehouse.ts';

export const stocktakeStates = ['PLANNED', 'COUNTED', 'DIFFERENCE', 'APPROVED', 'POSTED'] as const;

const schema = defineEntity({
  name: 'Stocktake',
  properties: {
    ...identity,
    status: p
      .enum(stocktakeStates)
      .default('PLANNED')
      .comment('状态 — planned, counted, its differences before finance, approved, posted'),
    number: text(40).unique().comment('盘点单号 — number of the stocktake'),
    warehouse: () => p.manyToOne(Warehouse).comment('仓库 — warehouse that is counted'),
    plannedOn: businessDate().comment('计划日 — day by which it is to be counted'),
    countedOn: businessDate().nullable().comment('盘点日 — day it was counted'),
    countedAt: instant().nullable().comment('盘点时间 — moment the books were compared with'),
    countedBy: () => p.manyToOne(User).nullable().comment('盘点人 — who counted'),
    rejectedReason: text(500).nullable().comment('驳回理由 — why finance sent it back last time'),
    postedOn: businessDate().nullable().comment('过账日 — day the differences were posted'),
    lines: () => p.oneToMany(StocktakeLine).mappedBy('stocktake').comment('盘点行 — products counted'),
  },
});
/** 盘点单 — what is in a store is counted and compared with the books; differences are posted once finance has approved them. Source: WH-07, Annex C. */
export class Stocktake extends schema.class {}
schema.setClass(Stocktake);
enumLabels('StocktakeStatus', {
  PLANNED: { zh: '已计划', en: 'Planned' },
  COUNTED: { zh: '已盘点', en: 'Counted' },
  DIFFERENCE: { zh: '差异待批', en: 'Differences submitted' },
  APPROVED: { zh: '已批准', en: 'Approved' },
  POSTED: { zh: '已过账', en: 'Posted' },
});

export const stocktakes = record(Stocktake, {
  stage: 'warehouse',
  label: { zh: '盘点单', en: 'Stocktake' },
  permissions: {
    create: 'warehouse.planStocktake',
    update: 'warehouse.planStocktake',
    delete: 'warehouse.planStocktake',
  },
  writable: ['plannedOn'],
  createOnly: ['warehouse'],
  editableIn: ['PLANNED'],
  newestFirst: 'plannedOn',
  beforeSave: beforeSaveStocktake,
});
