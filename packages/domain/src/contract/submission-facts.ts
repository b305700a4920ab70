import type { Facts } from '../kernel/command.ts';
import { ApplicationInstalment } from './application-instalment.ts';
import { ApplicationLine } from './application-line.ts';
import type { Contract } from './contract.ts';
import { ContractApplication } from './contract-application.ts';
import { contractDifferences, type Difference } from './contract-differences.ts';
import { ContractException } from './contract-exception.ts';
import { ContractLine } from './contract-line.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';

export interface SubmissionFacts {
  readonly application?: ContractApplication;
  readonly lines: readonly ContractLine[];
  readonly instalments: readonly PaymentScheduleLine[];
  readonly differences: readonly Difference[];
  /** Deviations that were approved: each covers the differences it named, exactly as they were. */
  readonly deviations: readonly Difference[];
}

/** 送审事实 — contract and application side by side, for many contracts at once. Source: CON-04, CON-06, CON-17. */
export const submissionFacts: Facts<Contract, SubmissionFacts> = {
  async load(documents, work) {
    const ids = documents.map((each) => each.id);
    const applicationIds = documents.flatMap((each) => each.application?.id ?? []);
    const inOrder = { orderBy: { position: 'ASC' } } as const;
    const lines = await work.em.find(ContractLine, { contract: { $in: ids } }, { ...inOrder, populate: ['product'] });
    const instalments = await work.em.find(PaymentScheduleLine, { contract: { $in: ids } }, inOrder);
    const applications = await work.em.find(ContractApplication, { id: { $in: applicationIds } });
    const appliedLines = await work.em.find(
      ApplicationLine,
      { application: { $in: applicationIds } },
      { ...inOrder, populate: ['product'] },
    );
    const appliedInstalments = await work.em.find(
      ApplicationInstalment,
      { application: { $in: applicationIds } },
      inOrder,
    );
    const approved = await work.em.find(ContractException, {
      contract: { $in: ids },
      kind: 'DEVIATION',
      status: 'APPROVED',
    });
    return new Map(
      documents.map((contract) => {
        const parts = {
          lines: lines.filter((line) => line.contract.id === contract.id),
          instalments: instalments.filter((line) => line.contract.id === contract.id),
        };
        const application = applications.find((each) => each.id === contract.application?.id);
        const applied = {
          lines: appliedLines.filter((line) => line.application.id === application?.id),
          instalments: appliedInstalments.filter((line) => line.application.id === application?.id),
        };
        const deviations = approved
          .filter((each) => each.contract.id === contract.id)
          .flatMap((each) => each.differences ?? []);
        return [
          contract.id,
          {
            ...parts,
            ...(application ? { application } : {}),
            differences: application ? contractDifferences(contract, parts, application, applied) : [],
            deviations,
          },
        ];
      }),
    );
  },
};
