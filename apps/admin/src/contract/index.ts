import { page } from '../frame/page.tsx';

/** 合同申报单 */
export const contractApplications = {
  name: 'contract-applications',
  list: page(() => import('./ContractApplicationList.tsx')),
  show: page(() => import('./ContractApplicationShow.tsx')),
  create: page(() => import('./ContractApplicationCreate.tsx')),
  edit: page(() => import('./ContractApplicationEdit.tsx')),
};

/** 合同 */
export const contracts = {
  name: 'contracts',
  list: page(() => import('./ContractList.tsx')),
  show: page(() => import('./ContractShow.tsx')),
  create: page(() => import('./ContractCreate.tsx')),
  edit: page(() => import('./ContractEdit.tsx')),
};

/** 付款计划 */
export const paymentScheduleLines = {
  name: 'payment-schedule-lines',
  list: page(() => import('./PaymentScheduleLineList.tsx')),
  show: page(() => import('./PaymentScheduleLineShow.tsx')),
};

/** 合同评审 */
export const contractReviews = {
  name: 'contract-reviews',
  list: page(() => import('./ContractReviewList.tsx')),
  show: page(() => import('./ContractReviewShow.tsx')),
};

/** 评审条件 */
export const reviewConditions = {
  name: 'review-conditions',
  list: page(() => import('./ReviewConditionList.tsx')),
  show: page(() => import('./ReviewConditionShow.tsx')),
};

/** 法律疑问 */
export const legalQuestions = {
  name: 'legal-questions',
  list: page(() => import('./LegalQuestionList.tsx')),
  show: page(() => import('./LegalQuestionShow.tsx')),
  create: page(() => import('./LegalQuestionCreate.tsx')),
};

/** 合同例外 */
export const contractExceptions = {
  name: 'contract-exceptions',
  list: page(() => import('./ContractExceptionList.tsx')),
  show: page(() => import('./ContractExceptionShow.tsx')),
  create: page(() => import('./ContractExceptionCreate.tsx')),
  edit: page(() => import('./ContractExceptionEdit.tsx')),
};

/** 合同副本 */
export const contractCopies = {
  name: 'contract-copies',
  list: page(() => import('./ContractCopyList.tsx')),
  show: page(() => import('./ContractCopyShow.tsx')),
};

/** 合同变更 */
export const contractAmendments = {
  name: 'contract-amendments',
  list: page(() => import('./ContractAmendmentList.tsx')),
  show: page(() => import('./ContractAmendmentShow.tsx')),
  create: page(() => import('./ContractAmendmentCreate.tsx')),
  edit: page(() => import('./ContractAmendmentEdit.tsx')),
};

/** 合同相关方 */
export const contractParties = {
  name: 'contract-parties',
  list: page(() => import('./ContractPartyList.tsx')),
  show: page(() => import('./ContractPartyShow.tsx')),
  create: page(() => import('./ContractPartyCreate.tsx')),
  edit: page(() => import('./ContractPartyEdit.tsx')),
};

/** 标准合同范本 */
export const contractTemplates = {
  name: 'contract-templates',
  list: page(() => import('./ContractTemplateList.tsx')),
  show: page(() => import('./ContractTemplateShow.tsx')),
  create: page(() => import('./ContractTemplateCreate.tsx')),
  edit: page(() => import('./ContractTemplateEdit.tsx')),
};

/** 合同台账 */
export const contractLedgers = {
  name: 'contract-ledgers',
  list: page(() => import('./ContractLedgerList.tsx')),
  show: page(() => import('./ContractLedgerShow.tsx')),
};

/** 月度对账 */
export const ledgerChecks = {
  name: 'ledger-checks',
  list: page(() => import('./LedgerCheckList.tsx')),
  show: page(() => import('./LedgerCheckShow.tsx')),
};

/** 台账差异 */
export const ledgerDifferences = {
  name: 'ledger-differences',
  list: page(() => import('./LedgerDifferenceList.tsx')),
  show: page(() => import('./LedgerDifferenceShow.tsx')),
};
