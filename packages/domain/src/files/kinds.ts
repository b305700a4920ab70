import type { Label } from '../kernel/label.ts';

/** 附件种类 — what a file is for the business; the archive sorts by it. Source: ARC-01, ARC-03. */
export const attachmentKindLabels = {
  CUSTOMER_INFORMATION: { zh: '客户资料', en: 'Customer information' },
  INQUIRY_REPLY: { zh: '询价答复', en: 'Inquiry reply' },
  QUOTATION: { zh: '报价单', en: 'Quotation' },
  PRICE_REVIEW: { zh: '价格评审', en: 'Price review' },
  TECHNICAL_AGREEMENT: { zh: '技术协议', en: 'Technical agreement' },
  CONTRACT_TEXT: { zh: '合同文本', en: 'Contract text' },
  CORRESPONDENCE: { zh: '往来函电', en: 'Correspondence' },
  ORDER_REVIEW: { zh: '订单评审', en: 'Order review' },
  CONFIRMATION: { zh: '确认函', en: 'Confirmation' },
  PRODUCTION_PLAN: { zh: '生产计划', en: 'Production plan' },
  INSPECTION_REPORT: { zh: '检验报告', en: 'Inspection report' },
  CERTIFICATE: { zh: '合格证', en: 'Certificate' },
  LOGISTICS_DOCUMENT: { zh: '物流单据', en: 'Logistics document' },
  SHIPPING_NOTICE: { zh: '发货通知', en: 'Shipping notice' },
  SIGN_OFF: { zh: '签收单', en: 'Customer sign-off' },
  INVOICE: { zh: '发票', en: 'Invoice' },
  PAYMENT: { zh: '付款凭证', en: 'Payment voucher' },
  ACCEPTANCE_REPORT: { zh: '验收报告', en: 'Acceptance report' },
  SERVICE_RECORD: { zh: '服务与使用记录', en: 'Service or usage record' },
  CUSTOMER_FEEDBACK: { zh: '客户反馈', en: 'Customer feedback' },
  PHOTO: { zh: '照片', en: 'Photograph' },
  OTHER: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Label>;

export type AttachmentKind = keyof typeof attachmentKindLabels;
export const attachmentKinds = Object.keys(attachmentKindLabels) as [AttachmentKind, ...AttachmentKind[]];
