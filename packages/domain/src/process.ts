/**
 * 流程目录 — the stages in the order in which an order lives: the table of contents of the company.
 * The same word is the folder in domain, schema, admin and tests, the permission prefix and the menu entry.
 * A stage may import only stages listed before it; news travels down as events.
 */
export const stages = {
  organization: { zh: '组织', en: 'Organization', group: 'SETTINGS' },
  product: { zh: '产品', en: 'Products', group: 'CUSTOMERS' },
  customer: { zh: '客户', en: 'Customers', group: 'CUSTOMERS' },
  credit: { zh: '信用', en: 'Credit', group: 'CUSTOMERS' },
  pricing: { zh: '价格', en: 'Pricing', group: 'QUOTES' },
  contract: { zh: '合同', en: 'Contracts', group: 'CONTRACTS' },
  payment: { zh: '收款', en: 'Payments', group: 'MONEY' },
  order: { zh: '订单', en: 'Orders', group: 'CONTRACTS' },
  production: { zh: '生产', en: 'Production', group: 'MAKE' },
  quality: { zh: '质量', en: 'Quality', group: 'MAKE' },
  warehouse: { zh: '仓储', en: 'Warehouse', group: 'MAKE' },
  shipment: { zh: '发运', en: 'Shipment', group: 'SHIP' },
  invoice: { zh: '开票', en: 'Invoices', group: 'MONEY' },
  signoff: { zh: '签收', en: 'Sign-off', group: 'SHIP' },
  receivable: { zh: '应收', en: 'Receivables', group: 'MONEY' },
  fieldservice: { zh: '现场服务', en: 'Field service', group: 'SERVICE' },
  commission: { zh: '提成', en: 'Commission', group: 'MONEY' },
  archive: { zh: '归档', en: 'Archive', group: 'ARCHIVE' },
} as const;

/** 环节 — a stage's word. */
export type Stage = keyof typeof stages;

/** 支撑 — the closed list of what is not a stage: what all stages stand on, and what looks across them. */
export const foundations = {
  access: { zh: '权限', en: 'Access' },
  approval: { zh: '审批', en: 'Approvals' },
  policy: { zh: '政策', en: 'Policy register' },
  files: { zh: '文件', en: 'Files' },
  desk: { zh: '工作台', en: 'Desk' },
  books: { zh: '账目核对', en: 'Books' },
  journey: { zh: '合同全程', en: 'Journey' },
  kernel: { zh: '底座', en: 'Kernel' },
} as const;

export type Foundation = keyof typeof foundations;
