import { lazy } from 'react';

/** 合同申报单 */
export const contractApplications = {
  name: 'contract-applications',
  list: lazy(() => import('./ContractApplicationList.tsx')),
  show: lazy(() => import('./ContractApplicationShow.tsx')),
  create: lazy(() => import('./ContractApplicationCreate.tsx')),
  edit: lazy(() => import('./ContractApplicationEdit.tsx')),
};

/** 合同 */
export const contracts = {
  name: 'contracts',
  list: lazy(() => import('./ContractList.tsx')),
  show: lazy(() => import('./ContractShow.tsx')),
  create: lazy(() => import('./ContractCreate.tsx')),
  edit: lazy(() => import('./ContractEdit.tsx')),
};

/** 付款计划 */
export const paymentScheduleLines = {
  name: 'payment-schedule-lines',
  list: lazy(() => import('./PaymentScheduleLineList.tsx')),
  show: lazy(() => import('./PaymentScheduleLineShow.tsx')),
};

/** 合同评审 */
export const contractReviews = {
  name: 'contract-reviews',
  list: lazy(() => import('./ContractReviewList.tsx')),
  show: lazy(() => import('./ContractReviewShow.tsx')),
};

/** 评审条件 */
export const reviewConditions = {
  name: 'review-conditions',
  list: lazy(() => import('./ReviewConditionList.tsx')),
  show: lazy(() => import('./ReviewConditionShow.tsx')),
};

/** 法律疑问 */
export const legalQuestions = {
  name: 'legal-questions',
  list: lazy(() => import('./LegalQuestionList.tsx')),
  show: lazy(() => import('./LegalQuestionShow.tsx')),
  create: lazy(() => import('./LegalQuestionCreate.tsx')),
};

/** 合同例外 */
export const contractExceptions = {
  name: 'contract-exceptions',
  list: lazy(() => import('./ContractExceptionList.tsx')),
  show: lazy(() => import('./ContractExceptionShow.tsx')),
  create: lazy(() => import('./ContractExceptionCreate.tsx')),
  edit: lazy(() => import('./ContractExceptionEdit.tsx')),
};

/** 合同副本 */
export const contractCopies = {
  name: 'contract-copies',
  list: lazy(() => import('./ContractCopyList.tsx')),
  show: lazy(() => import('./ContractCopyShow.tsx')),
};

/** 合同变更 */
export const contractAmendments = {
  name: 'contract-amendments',
  list: lazy(() => import('./ContractAmendmentList.tsx')),
  show: lazy(() => import('./ContractAmendmentShow.tsx')),
  create: lazy(() => import('./ContractAmendmentCreate.tsx')),
  edit: lazy(() => import('./ContractAmendmentEdit.tsx')),
};

/** 合同相关方 */
export const contractParties = {
  name: 'contract-parties',
  list: lazy(() => import('./ContractPartyList.tsx')),
  show: lazy(() => import('./ContractPartyShow.tsx')),
  create: lazy(() => import('./ContractPartyCreate.tsx')),
  edit: lazy(() => import('./ContractPartyEdit.tsx')),
};

/** 标准合同范本 */
export const contractTemplates = {
  name: 'contract-templates',
  list: lazy(() => import('./ContractTemplateList.tsx')),
  show: lazy(() => import('./ContractTemplateShow.tsx')),
  create: lazy(() => import('./ContractTemplateCreate.tsx')),
  edit: lazy(() => import('./ContractTemplateEdit.tsx')),
};

/** 合同台账 */
export const contractLedgers = {
  name: 'contract-ledgers',
  list: lazy(() => import('./ContractLedgerList.tsx')),
  show: lazy(() => import('./ContractLedgerShow.tsx')),
};

/** 月度对账 */
export const ledgerChecks = {
  name: 'ledger-checks',
  list: lazy(() => import('./LedgerCheckList.tsx')),
  show: lazy(() => import('./LedgerCheckShow.tsx')),
};

/** 台账差异 */
export const ledgerDifferences = {
  name: 'ledger-differences',
  list: lazy(() => import('./LedgerDifferenceList.tsx')),
  show: lazy(() => import('./LedgerDifferenceShow.tsx')),
};
