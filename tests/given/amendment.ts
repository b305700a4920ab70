import {
  contractAmendment,
  contractAmendmentCountersign,
  contractAmendmentReview,
} from '@tradewind/domain/contract/approve-amendment.ts';
import type { Contract } from '@tradewind/domain/contract/contract.ts';
import { ContractAmendment } from '@tradewind/domain/contract/contract-amendment.ts';
import { sealContractAmendment } from '@tradewind/domain/contract/seal-amendment.ts';
import { signContractAmendment } from '@tradewind/domain/contract/sign-amendment.ts';
import { submitContractAmendment } from '@tradewind/domain/contract/submit-amendment.ts';
import type { Company } from './company.ts';
import { instalmentsOf, linesOfContract } from './contract.ts';

/** 给定合同变更 — a draft by sales1: the contract as it is, but for what is given. */
export const givenAmendment = (
  company: Company,
  contract: Pick<Contract, 'id'>,
  overrides: Record<string, unknown> = {},
): Promise<ContractAmendment> =>
  company.create('sales1', ContractAmendment, { contractId: contract.id, reason: '客户增加需求', ...overrides });

/** The lines of a contract as an amendment names them, each with what shall be otherwise, by position. */
export async function amendedLines(
  company: Company,
  contractId: string,
  otherwise: Readonly<Record<number, object | null>>,
): Promise<object[]> {
  const lines = await linesOfContract(company, contractId);
  return lines.flatMap((line, index) => {
    const other = otherwise[index + 1];
    if (other === null) return [];
    return [
      {
        contractLineId: line.id,
        productId: line.product.id,
        quantity: line.quantity,
        unitPrice: line.unitPrice,
        discountPercent: line.discountPercent,
        taxRatePercent: line.taxRatePercent,
        ...(line.specification ? { specification: line.specification } : {}),
        ...(line.deliveryOn ? { deliveryOn: line.deliveryOn } : {}),
        ...other,
      },
    ];
  });
}

/** The instalments of a contract as an amendment names them, each with what shall be otherwise, by position. */
export async function amendedInstalments(
  company: Company,
  contractId: string,
  otherwise: Readonly<Record<number, object | null>>,
): Promise<object[]> {
  const lines = await instalmentsOf(company, contractId);
  return lines.flatMap((line, index) => {
    const other = otherwise[index + 1];
    if (other === null) return [];
    return [
      {
        instalmentId: line.id,
        kind: line.kind,
        trigger: line.trigger,
        days: line.days,
        ...(line.percent ? { percent: line.percent } : { amount: line.amount }),
        ...other,
      },
    ];
  });
}

const steps = ['SUBMITTED', 'IN_REVIEW', 'LAST_STEP', 'REVIEWED', 'COUNTERSIGNED', 'SEALED', 'IN_FORCE'] as const;
type Reached = (typeof steps)[number];

/** 推进合同变更 — brings a draft to a state through the people whose business it is. */
export async function bringAmendment(company: Company, id: string, to: Reached): Promise<ContractAmendment> {
  for (const step of steps.slice(0, steps.indexOf(to) + 1)) {
    if (step === 'SUBMITTED') await company.run('sales1', submitContractAmendment, id);
    if (step === 'IN_REVIEW')
      for (const account of ['sales.manager', 'gm']) await company.run(account, contractAmendment.approve, id);
    if (step === 'LAST_STEP')
      for (const account of ['legal', 'finance', 'technical'])
        await company.run(account, contractAmendmentReview.approve, id);
    if (step === 'REVIEWED') await company.run('sales.director', contractAmendmentReview.approve, id);
    if (step === 'COUNTERSIGNED')
      for (const account of ['sales.director', 'finance'])
        await company.run(account, contractAmendmentCountersign.approve, id);
    if (step === 'SEALED') await company.run('legal', sealContractAmendment, id, { copies: 2 });
    if (step === 'IN_FORCE') await company.run('sales1', signContractAmendment, id);
  }
  return company.find(ContractAmendment, id);
}

/** 给定合同变更 — in any state up to in force. */
export async function givenAmendmentIn(
  company: Company,
  contract: Pick<Contract, 'id'>,
  state: Reached,
  overrides: Record<string, unknown> = {},
): Promise<ContractAmendment> {
  const { id } = await givenAmendment(company, contract, overrides);
  return bringAmendment(company, id, state);
}
