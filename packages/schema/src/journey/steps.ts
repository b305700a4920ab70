import type { Label } from '@tradewind/domain/kernel/label.ts';

/** 十六步 — the sixteen steps every contract goes through, in the order of the company's flow. Source: 001 §4.1…4.16. */
export const journeySteps = {
  PRESALES: { zh: '售前与需求', en: 'Presales and need' },
  TECHNICAL_AGREEMENT: { zh: '技术协议', en: 'Technical agreement' },
  PRICE: { zh: '价格与报价', en: 'Price and quotation' },
  CONTRACT: { zh: '合同签订', en: 'Contract' },
  CONTRACT_REVIEW: { zh: '合同评审', en: 'Contract review' },
  ADVANCE: { zh: '预收款', en: 'Advance payment' },
  SCHEDULING: { zh: '订单评审与排产', en: 'Order review and scheduling' },
  PRODUCTION: { zh: '生产进度', en: 'Production' },
  INSPECTION_AND_STORAGE: { zh: '检验与入库', en: 'Inspection and storage' },
  SHIPMENT: { zh: '发货', en: 'Shipment' },
  INVOICE: { zh: '开票', en: 'Invoice' },
  SIGN_OFF: { zh: '客户签收', en: 'Customer sign-off' },
  SERVICE: { zh: '现场与售后服务', en: 'Service' },
  COLLECTION: { zh: '货款回收', en: 'Collection' },
  FILING: { zh: '资料归集', en: 'Filing' },
  ARCHIVE: { zh: '归档移交', en: 'Archive' },
} as const satisfies Record<string, Label>;

export type JourneyStep = keyof typeof journeySteps;

/** 步骤状态 — how a step of a contract stands. */
export const journeyStates = {
  DONE: { zh: '完成', en: 'done' },
  CURRENT: { zh: '进行中', en: 'going on, or next' },
  WAITING: { zh: '等待', en: 'waits for earlier steps' },
  REFUSED: { zh: '被拒', en: 'refused or failed: it has to be put right' },
  NOT_NEEDED: { zh: '不需要', en: 'not part of this contract' },
} as const satisfies Record<string, Label>;

export type JourneyState = keyof typeof journeyStates;
