import type { Label } from '../kernel/label.ts';

/** 角色 — who does what in the company. Source: ROLE-01, table 25.1. */
export const roles = {
  SALESPERSON: { zh: '业务员', en: 'Salesperson' },
  SALES_ASSISTANT: { zh: '销售助理', en: 'Sales assistant' },
  FRONT_DESK: { zh: '前台', en: 'Front desk' },
  SALES_OPS: { zh: '销售业务科', en: 'Sales operations' },
  SALES_ADMIN: { zh: '销售管理员', en: 'Sales administrator' },
  CONTRACT_ADMIN: { zh: '合同管理员', en: 'Contract administrator' },
  SALES_MANAGER: { zh: '销售经理', en: 'Sales manager' },
  HEAD_OF_SALES: { zh: '销售部负责人', en: 'Head of sales' },
  SALES_DIRECTOR: { zh: '销售总监', en: 'Sales director' },
  KEY_ACCOUNT_MANAGER: { zh: '大客户经理', en: 'Key account manager' },
  MERCHANDISER: { zh: '跟单员', en: 'Merchandiser' },
  ORDER_ADMIN: { zh: '订单管理员', en: 'Order administrator' },
  LOGISTICS: { zh: '物流', en: 'Logistics' },
  PLANNER: { zh: '计划科', en: 'Planner' },
  PRODUCTION: { zh: '生产', en: 'Production' },
  TECHNICAL: { zh: '技术部', en: 'Technical' },
  QUALITY: { zh: '质检', en: 'Quality' },
  PURCHASER: { zh: '采购', en: 'Purchaser' },
  WAREHOUSE: { zh: '仓库', en: 'Warehouse' },
  SECURITY: { zh: '保卫', en: 'Security' },
  FINANCE: { zh: '财务部', en: 'Finance' },
  AR_ACCOUNTANT: { zh: '应收会计', en: 'AR accountant' },
  CREDIT_CONTROLLER: { zh: '信用管理', en: 'Credit controller' },
  LEGAL: { zh: '法务', en: 'Legal' },
  SEAL_KEEPER: { zh: '印章保管人', en: 'Seal keeper' },
  AFTER_SALES: { zh: '售后服务', en: 'After-sales' },
  ARCHIVIST: { zh: '档案管理员', en: 'Archivist' },
  DEPUTY_GM_SALES: { zh: '销售副总', en: 'Deputy GM for sales' },
  DEPUTY_GM_FINANCE: { zh: '财务副总', en: 'Deputy GM for finance' },
  GM: { zh: '总经理', en: 'General manager' },
  OPERATIONS_MEETING: { zh: '经营联席会', en: 'Operations meeting' },
  SUPERVISOR: { zh: '监督', en: 'Supervisor' },
  BI_READER: { zh: '报表只读', en: 'BI reader' },
  ADMIN: { zh: '系统管理员', en: 'Administrator' },
} as const satisfies Record<string, Label>;

export type Role = keyof typeof roles;

export const roleCodes = Object.keys(roles) as [Role, ...Role[]];

/** 销售岗位 — the sales roles that may never be joined with CREDIT_CONTROLLER. Source: ROLE-02. */
export const salesRoles: ReadonlySet<Role> = new Set([
  'SALESPERSON',
  'SALES_ASSISTANT',
  'SALES_OPS',
  'SALES_ADMIN',
  'CONTRACT_ADMIN',
  'SALES_MANAGER',
  'HEAD_OF_SALES',
  'SALES_DIRECTOR',
  'KEY_ACCOUNT_MANAGER',
  'MERCHANDISER',
  'DEPUTY_GM_SALES',
]);
