import { refusals } from '../kernel/refusal.ts';

export const warehouseRefusals = refusals({
  CERTIFICATE_MISSING: {
    zh: '批次 {lot} 没有产品合格证，成品不能入库',
    en: 'The lot {lot} has no product certificate; finished goods do not come into the store without one',
    requirement: 'WH-01',
    clearedBy: ['QUALITY'],
  },
  CERTIFICATE_EXCEEDED: {
    zh: '合格证 {certificate} 证明 {certified}，其他入库单已用 {used}，本次 {asked}，超出 {excess}',
    en: 'The certificate {certificate} covers {certified}; {used} are on other receipts, {asked} asked for, {excess} too many',
    requirement: 'WH-01',
    clearedBy: ['QUALITY', 'PRODUCTION'],
  },
  FACTORY_TEST_MISSING: {
    zh: '批次 {lot} 没有合格的竣工试验',
    en: 'The lot {lot} has not passed its factory test',
    requirement: 'QC-05',
    clearedBy: ['PRODUCTION', 'TECHNICAL'],
  },
  PRE_RECEIPT_REQUIRED: {
    zh: '须先预入库并包装，才能入库',
    en: 'The goods must be pre-received and packed before the store receives them',
    requirement: 'WH-02',
    clearedBy: ['PRODUCTION'],
  },
  RECEIPT_NUMBER_GIVEN: {
    zh: '入库单 {number} 已有正式编号，不能删除',
    en: 'The receipt {number} has its final number and cannot be deleted',
    requirement: 'WH-01',
    clearedBy: [],
  },
  NOT_CUSTODIAN: {
    zh: '只有仓库 {warehouse} 的保管员（{custodian}）可以过账',
    en: 'Only the custodian of the warehouse {warehouse} ({custodian}) may post moves',
    requirement: 'WH-04',
    clearedBy: ['WAREHOUSE', 'ADMIN'],
  },
  INSUFFICIENT_STOCK: {
    zh: '{product} 库存不足：可用 {available}，需要 {needed}，缺 {missing}',
    en: 'Not enough {product} in the store: {available} available, {needed} needed, {missing} missing',
    requirement: 'WH-05',
    clearedBy: ['PRODUCTION', 'WAREHOUSE'],
  },
  STOCKTAKE_OPEN: {
    zh: '仓库 {warehouse} 已有未结束的盘点 {stocktake}',
    en: 'The warehouse {warehouse} already has the open stocktake {stocktake}',
    requirement: 'WH-07',
    clearedBy: ['WAREHOUSE'],
  },
  COUNT_INCOMPLETE: {
    zh: '{count} 种产品尚未盘点：{products}',
    en: '{count} products are not counted: {products}',
    requirement: 'WH-07',
    clearedBy: ['WAREHOUSE'],
  },
  DIFFERENCE_REASON_MISSING: {
    zh: '{count} 处差异没有说明原因：{products}',
    en: '{count} differences have no reason: {products}',
    requirement: 'WH-07',
    clearedBy: ['WAREHOUSE'],
  },
});
