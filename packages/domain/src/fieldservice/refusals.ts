import { refusals } from '../kernel/refusal.ts';

export const fieldserviceRefusals = refusals({
  FIRST_INSTALMENT_NOT_RECEIVED: {
    zh: '合同 {contract} 首期款应收 {due} {currency}，已收 {received}，尚缺 {missing}，不能派工',
    en: 'The first instalment of the contract {contract} is {due} {currency}; {received} has been received, {missing} is missing: nobody is sent',
    requirement: 'SVC-02',
    clearedBy: ['FINANCE', 'SALESPERSON'],
  },
  GOODS_NOT_OUT_OF_STORE: {
    zh: '合同 {contract} 的货物尚未出库，不能派工',
    en: 'No goods of the contract {contract} have left the store yet; nobody is sent',
    requirement: 'SVC-03',
    clearedBy: ['WAREHOUSE', 'SALES_OPS'],
  },
  SERVICE_CONTRACT_NOT_IN_FORCE: {
    zh: '合同 {contract} 状态为 {state:ContractStatus}，不能派工',
    en: 'The contract {contract} is {state:ContractStatus}; nobody is sent on it',
    requirement: 'SVC-01',
    clearedBy: ['SALES_OPS'],
  },
  VISIT_DATES_IMPOSSIBLE: {
    zh: '到场 {from} 至 {to} 不成立（今天 {today}）',
    en: 'A visit from {from} to {to} is not possible (today is {today})',
    requirement: 'SVC-05',
    clearedBy: [],
  },
  ACCEPTED_ON_IMPOSSIBLE: {
    zh: '验收日 {acceptedOn} 不成立：到场 {arrivedOn}，今天 {today}',
    en: 'The day {acceptedOn} is not possible: on site since {arrivedOn}, today is {today}',
    requirement: 'SVC-04',
    clearedBy: [],
  },
  ACCEPTANCE_TEST_FAILED: {
    zh: '试验 {tests} 未通过，须列为遗留问题或整改后再验收',
    en: 'The tests {tests} failed; name them as open points, or put them right before acceptance',
    requirement: 'SVC-04',
    clearedBy: ['AFTER_SALES'],
  },
  FILE_OF_ANOTHER_RECORD: {
    zh: '文件 {name} 不属于这张派工单',
    en: 'The file {name} does not belong to this dispatch order',
    requirement: 'SVC-04',
    clearedBy: [],
  },
  DISPATCH_NUMBER_GIVEN: {
    zh: '派工单 {number} 已有正式编号，不能删除',
    en: 'The dispatch order {number} has its final number and cannot be deleted',
    requirement: 'SVC-01',
    clearedBy: [],
  },
});
