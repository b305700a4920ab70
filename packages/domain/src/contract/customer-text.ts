import type { Contract } from './contract.ts';

interface Confirmation {
  readonly code: string;
  readonly zh: string;
  readonly given: (contract: Contract) => boolean;
}

/** 客户文本确认 — the reason and the four confirmations the customer's own text needs. Source: CON-05. */
export const customerTextConfirmations: readonly Confirmation[] = [
  { code: 'REASON', zh: '理由', given: (contract) => Boolean(contract.customerTextReason?.trim()) },
  { code: 'EXACT_AND_CLEAR', zh: '准确清晰', given: (contract) => contract.customerTextExact === true },
  { code: 'TECHNICAL_POINTS', zh: '符合技术要求', given: (contract) => contract.customerTextTechnical === true },
  { code: 'COMPANY_RULES', zh: '符合公司规定', given: (contract) => contract.customerTextRules === true },
  { code: 'LAWFUL', zh: '合法', given: (contract) => contract.customerTextLawful === true },
];
