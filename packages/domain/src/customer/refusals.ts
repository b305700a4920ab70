import { refusals } from '../kernel/refusal.ts';

export const customerRefusals = refusals({
  CUSTOMER_ALREADY_OWNED: {
    zh: '该客户已存在（{matchedBy}），归属 {owner}，客户编号 {number}',
    en: 'This customer exists already (same {matchedByEn}); it belongs to {owner}, file {number}',
    requirement: 'CUST-06',
    clearedBy: ['SALES_MANAGER', 'HEAD_OF_SALES', 'SALES_DIRECTOR'],
  },
  KEY_CUSTOMER_WITHOUT_SERVICE_PLAN: {
    zh: '重点客户须有专门的服务计划',
    en: 'A key customer needs a service plan of its own',
    requirement: 'CUST-25',
    clearedBy: ['SALESPERSON', 'KEY_ACCOUNT_MANAGER', 'SALES_MANAGER'],
  },
  KEY_CUSTOMER_WITHOUT_OWNER: {
    zh: '重点客户须有一名在岗的责任人',
    en: 'A key customer needs one responsible person who is with us',
    requirement: 'CUST-25',
    clearedBy: ['SALES_MANAGER', 'HEAD_OF_SALES'],
  },
  CUSTOMER_MERGED: {
    zh: '客户 {number} 已并入 {into}，不能再使用',
    en: 'The customer {number} has been merged into {into} and cannot be used any more',
    requirement: 'CUST-06',
    clearedBy: [],
  },
  CUSTOMER_CHANGED_HANDS: {
    zh: '申请提出后客户已改归 {owner}',
    en: 'Since this was asked for, the customer has gone to {owner}',
    requirement: 'CUST-26',
    clearedBy: [],
  },
  NEW_OWNER_INACTIVE: {
    zh: '新归属人 {owner} 的账号已停用',
    en: 'The account of the new owner {owner} is disabled',
    requirement: 'CUST-26',
    clearedBy: ['ADMIN'],
  },
  CUSTOMER_DEAD: {
    zh: '客户 {number} 已判定为死亡客户（{reason}），须先重新开发',
    en: 'The customer {number} has been given up ({reason}): re-open it first',
    requirement: 'CUST-05',
    clearedBy: ['SALESPERSON', 'SALES_MANAGER'],
  },
  CUSTOMER_HAS_OPEN_BUSINESS: {
    zh: '客户仍有在办业务：报价单 {quotations}，申报单 {applications}，合同 {contracts}',
    en: 'The customer has open business: quotations {quotations}, applications {applications}, contracts {contracts}',
    requirement: 'CUST-05',
    clearedBy: ['SALESPERSON', 'SALES_MANAGER'],
  },
  CUSTOMER_NOT_DORMANT: {
    zh: '客户 {lastContractOn} 还有合同，未满 {months} 个月',
    en: 'The customer signed a contract on {lastContractOn}: {months} months have not passed',
    requirement: 'CUST-05',
    clearedBy: [],
  },
});
