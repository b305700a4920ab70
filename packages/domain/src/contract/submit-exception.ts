import { LockMode } from '@mikro-orm/core';
import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { command, type Facts, type Guard } from '../kernel/command.ts';
import { Contract } from './contract.ts';
import type { Difference } from './contract-differences.ts';
import { ContractException } from './contract-exception.ts';
import { termsFitInvoicePolicy } from './invoice-policy-fits.ts';
import type { PaymentScheduleLine } from './payment-schedule-line.ts';
import { contractRefusals } from './refusals.ts';
import { submissionFacts } from './submission-facts.ts';

export const exceptionDocument = 'CONTRACT_EXCEPTION';
defaultChain({
  documentType: exceptionDocument,
  name: { zh: '合同例外：偏离申报单', en: 'Contract exception: deviation from the application' },
  condition: { kind: 'DEVIATION' },
  steps: [
    step('销售经理审核', 'Sales manager reviews', 'SALES_MANAGER'),
    step('总经理批准', 'General manager approves', 'GM'),
  ],
});
defaultChain({
  documentType: exceptionDocument,
  name: { zh: '合同例外：按合同条件开票', en: 'Contract exception: invoicing by the terms of the contract' },
  condition: { kind: 'INVOICE_TERMS' },
  steps: [step('财务副总批准', 'Deputy GM for finance approves', 'DEPUTY_GM_FINANCE')],
});

interface ExceptionFacts {
  readonly contract: Contract;
  readonly differences: readonly Difference[];
  readonly instalments: readonly PaymentScheduleLine[];
}

/** 例外事实 — the contract as it is now, locked, with its differences and schedule. Source: CON-04, INV-11. */
export const exceptionFacts: Facts<ContractException, ExceptionFacts> = {
  async lock(exception, work) {
    await work.em.findOne(
      Contract,
      { id: exception.contract.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
  },
  async load(documents, work) {
    const contracts = await work.em.find(Contract, { id: { $in: documents.map((each) => each.contract.id) } });
    const known = await submissionFacts.load(contracts, work);
    return new Map(
      documents.map((each) => [
        each.id,
        {
          contract: contracts.find((contract) => contract.id === each.contract.id)!,
          differences: known.get(each.contract.id)!.differences,
          instalments: known.get(each.contract.id)!.instalments,
        },
      ]),
    );
  },
};

export const contractIsDraft: Guard<ContractException, ExceptionFacts> = (_, { contract }) =>
  contract.status === 'DRAFT'
    ? undefined
    : contractRefusals.CONTRACT_NOT_DRAFT({ contract: contract.number, state: contract.status });
const isNeeded: Guard<ContractException, ExceptionFacts> = (
  exception,
  { contract, differences, instalments },
  circumstance,
) => {
  const needed =
    exception.kind === 'DEVIATION'
      ? differences.length > 0
      : termsFitInvoicePolicy(contract, instalments, circumstance) !== undefined;
  return needed ? undefined : contractRefusals.EXCEPTION_NOT_NEEDED({ contract: contract.number });
};

/** 提交合同例外 — the differences are written down as they are and go to those who may agree to them. Source: CON-04, INV-11. */
export const submitContractException = command({
  name: 'submitContractException',
  label: { zh: '提交例外', en: 'Submit the exception' },
  says: {
    zh: '现有差异随申请固定下来；合同再改动须重新申请',
    en: 'The differences are fixed as they are; another change needs another exception',
  },
  event: 'ContractExceptionSubmitted',
  on: ContractException,
  from: ['DRAFT'],
  to: 'SUBMITTED',
  permission: 'contract.submit',
  source: 'CON-04, INV-11',
  facts: exceptionFacts,
  guards: { contractIsDraft, isNeeded },
  async change(exception, _, { facts: { contract, differences }, work }) {
    exception.differences = exception.kind === 'DEVIATION' ? [...differences] : null;
    exception.rejectedReason = null;
    await openApproval(work, {
      documentType: exceptionDocument,
      entity: ContractException,
      recordId: exception.id,
      title: contract.number,
      amount: contract.amount!,
      kind: exception.kind,
      preparers: [exception.preparedBy?.id, contract.preparedBy?.id, contract.owner.id],
    });
  },
});
