import type { Label } from '../kernel/label.ts';

interface ApprovalDocumentSpec extends Label {
  /** What the condition of a chain may name as its kind. */
  readonly kinds?: readonly ApprovalKind[];
}

/** 单据类别 — what the condition of a chain may tell documents of one type apart by. Source: ROLE-04. */
export const approvalKinds = {
  DOMESTIC: { zh: '内销', en: 'Domestic' },
  EXPORT: { zh: '外销', en: 'Export' },
  REVIEW_AFTER_SIGNING: { zh: '签订后再评审', en: 'Reviewed after signing' },
  DEVIATION: { zh: '偏离申报单', en: 'Deviation from the application' },
  INVOICE_TERMS: { zh: '按合同条件开票', en: 'Invoicing by the terms of the contract' },
  LEVEL_1: { zh: '第 1 级折扣', en: 'Discount of level 1' },
  LEVEL_2: { zh: '第 2 级折扣', en: 'Discount of level 2' },
  LEVEL_3: { zh: '第 3 级折扣', en: 'Discount of level 3' },
  STANDARD: { zh: '一般金额', en: 'Usual amount' },
  LARGE: { zh: '大额', en: 'Large amount' },
  ADVANCE: { zh: '预收款发票', en: 'Advance invoice' },
  PROGRESS: { zh: '进度发票', en: 'Progress invoice' },
  FINAL: { zh: '结清发票', en: 'Final invoice' },
  RED_LETTER: { zh: '红字发票', en: 'Red-letter invoice' },
  PROFORMA: { zh: '形式发票', en: 'Proforma invoice' },
  COMMERCIAL: { zh: '商业发票', en: 'Commercial invoice' },
  INSTALLATION: { zh: '安装接续', en: 'Installation' },
  COMMISSIONING: { zh: '调试', en: 'Commissioning' },
  TECHNICAL_HELP: { zh: '技术支持', en: 'Technical help' },
  TRAINING: { zh: '培训', en: 'Training' },
  REPAIR: { zh: '维修', en: 'Repair' },
} as const satisfies Readonly<Record<string, Label>>;
export type ApprovalKind = keyof typeof approvalKinds;
export const approvalKindCodes = Object.keys(approvalKinds) as [ApprovalKind, ...ApprovalKind[]];

const trade = ['DOMESTIC', 'EXPORT'] as const;

const documents = {
  CUSTOMER_TRANSFER: { zh: '客户移交', en: 'Customer transfer' },
  CREDIT_LIMIT: { zh: '信用额度与账期', en: 'Credit limit and period' },
  CREDIT_WAIVER: { zh: '信用放行', en: 'Credit waiver', kinds: ['STANDARD', 'LARGE'] },
  DISCOUNT: { zh: '特殊折扣', en: 'Special discount', kinds: ['LEVEL_1', 'LEVEL_2', 'LEVEL_3'] },
  CONTRACT_APPLICATION: { zh: '合同申报单', en: 'Contract application', kinds: trade },
  CONTRACT: { zh: '合同', en: 'Contract', kinds: [...trade, 'REVIEW_AFTER_SIGNING'] },
  CONTRACT_COUNTERSIGN: { zh: '合同会签', en: 'Countersignature of a contract', kinds: trade },
  CONTRACT_REVIEW: { zh: '签订后的合同评审', en: 'Contract review after signing', kinds: trade },
  CONTRACT_EXCEPTION: { zh: '合同例外', en: 'Contract exception', kinds: ['DEVIATION', 'INVOICE_TERMS'] },
  CONTRACT_AMENDMENT: { zh: '合同变更申报', en: 'Application for a contract amendment', kinds: trade },
  CONTRACT_AMENDMENT_REVIEW: { zh: '合同变更评审', en: 'Review of a contract amendment', kinds: trade },
  CONTRACT_AMENDMENT_COUNTERSIGN: {
    zh: '合同变更会签',
    en: 'Countersignature of a contract amendment',
    kinds: trade,
  },
  ORDER_REVIEW: { zh: '订单评审', en: 'Order review', kinds: trade },
  PRODUCTION_NOTICE: { zh: '生产通知单', en: 'Production notice' },
  STOCK_ADJUSTMENT: { zh: '库存调整', en: 'Stock adjustment' },
  DELIVERY_ORDER: { zh: '发货单', en: 'Delivery order' },
  INVOICE: {
    zh: '发票',
    en: 'Invoice',
    kinds: ['ADVANCE', 'PROGRESS', 'FINAL', 'RED_LETTER', 'PROFORMA', 'COMMERCIAL'],
  },
  LEGAL_ACTION: { zh: '经济诉讼', en: 'Legal action' },
  DISPATCH_ORDER: {
    zh: '派工单',
    en: 'Dispatch order',
    kinds: ['INSTALLATION', 'COMMISSIONING', 'TECHNICAL_HELP', 'TRAINING', 'REPAIR'],
  },
  COMMISSION: { zh: '个人提成', en: 'Personal commission' },
  ARCHIVE_ACCESS: { zh: '档案查阅', en: 'Archive access' },
  POLICY_CHANGE: { zh: '政策变更', en: 'Change of policy' },
} as const satisfies Readonly<Record<string, ApprovalDocumentSpec>>;
export type ApprovalDocument = keyof typeof documents;

/** 审批事项 — everything the house decides by a chain, and the kinds a condition may tell apart. Source: ROLE-04, table 25.2. */
export const approvalDocuments: Readonly<Record<ApprovalDocument, ApprovalDocumentSpec>> = documents;
export const approvalDocumentCodes = Object.keys(documents) as [ApprovalDocument, ...ApprovalDocument[]];
