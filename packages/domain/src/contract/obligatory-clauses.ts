import type { Contract } from './contract.ts';
import type { ContractLine } from './contract-line.ts';
import type { PaymentScheduleLine } from './payment-schedule-line.ts';

interface Clause {
  readonly code: string;
  readonly zh: string;
  readonly present: (
    contract: Contract,
    parts: { lines: readonly ContractLine[]; instalments: readonly PaymentScheduleLine[] },
  ) => boolean;
}

const written = (text: string | null | undefined): boolean => Boolean(text?.trim());

/** 必备条款 — what a contract must say before anybody reviews it. Source: CON-06. */
export const obligatoryClauses: readonly Clause[] = [
  { code: 'RIGHTS_AND_DUTIES', zh: '双方权利义务', present: (contract) => written(contract.rightsAndDuties) },
  { code: 'PRODUCT_SPECIFICATION', zh: '产品规格', present: (contract) => written(contract.productSpecification) },
  { code: 'QUANTITY', zh: '数量', present: (_, { lines }) => lines.length > 0 },
  { code: 'PRICE', zh: '价格', present: (_, { lines }) => lines.length > 0 },
  { code: 'CONTRACT_AMOUNT', zh: '合同金额', present: (_, { lines }) => lines.length > 0 },
  {
    code: 'DELIVERY_DATE',
    zh: '交货期',
    present: (contract, { lines }) =>
      Boolean(contract.deliveryOn) || (lines.length > 0 && lines.every((line) => line.deliveryOn)),
  },
  {
    code: 'PAYMENT_METHOD',
    zh: '付款方式',
    present: (contract, { instalments }) => Boolean(contract.paymentMethod) && instalments.length > 0,
  },
  { code: 'QUALITY_STANDARD', zh: '质量标准', present: (contract) => written(contract.qualityStandard) },
  { code: 'AFTER_SALES_SERVICE', zh: '售后服务', present: (contract) => written(contract.afterSalesService) },
  { code: 'BREACH_LIABILITY', zh: '违约责任', present: (contract) => written(contract.breachLiability) },
];
