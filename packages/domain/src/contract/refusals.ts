import { refusals } from '../kernel/refusal.ts';

export const contractRefusals = refusals({
  CONTRACT_APPLICATION_NOT_APPROVED: { zh: '合同只能由已批准的申报单生成（申报单 {application}，状态 {state}）', en: 'A contract is made only from an approved application (application {application}, state {state})', requirement: 'CON-03', clearedBy: ['SALES_MANAGER', 'GM'] },
  NO_WRITTEN_CONTRACT: { zh: '没有已签订的书面合同（合同 {contract}，状态 {state}）', en: 'There is no signed written contract (contract {contract}, state {state})', requirement: 'CON-03', clearedBy: ['SALESPERSON', 'SALES_OPS'] },
  CONTRACT_DIFFERS_FROM_APPLICATION: { zh: '合同与申报单 {application} 有 {count} 处不一致', en: 'The contract differs from the application {application} in {count} places', requirement: 'CON-04', clearedBy: ['SALES_OPS'] },
  CONTRACT_CLAUSE_MISSING: { zh: '缺少必备条款：{missingZh}', en: 'Obligatory clauses are missing: {missing}', requirement: 'CON-06', clearedBy: ['SALESPERSON', 'SALES_OPS'] },
  COUNTERSIGN_INCOMPLETE: { zh: '会签未完成，尚缺：{missing}', en: 'The countersignature is not complete; missing: {missing}', requirement: 'CON-11', clearedBy: ['HEAD_OF_SALES', 'FINANCE'] },
  SEAL_NOT_ALLOWED: { zh: '合同章只能用于已会签的合同（当前状态 {state}）', en: 'The contract seal is only for a countersigned contract (state {state})', requirement: 'CON-13', clearedBy: ['HEAD_OF_SALES', 'FINANCE'] },
  CONTRACT_NUMBER_GIVEN: { zh: '合同 {number} 已有正式编号，不能删除；可以终止', en: 'The contract {number} has its final number and cannot be deleted; it can be terminated', requirement: 'CON-15', clearedBy: ['HEAD_OF_SALES', 'GM'] },
  EXCHANGE_RATE_MISSING: { zh: '缺少 {currencies} 折算为 {into} 的汇率，无法计算信用占用', en: 'No exchange rate from {currencies} into {into}: the credit exposure cannot be added up', requirement: 'CUST-34', clearedBy: ['FINANCE', 'AR_ACCOUNTANT'] },
  DOCUMENT_WITHOUT_LINES: { zh: '没有产品行', en: 'There are no product lines', requirement: 'CON-01', clearedBy: ['SALES_OPS'] },
});
