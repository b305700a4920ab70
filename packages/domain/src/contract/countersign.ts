import { defaultChain, step } from '../approval/approval-chain.ts';
import { approvalCommands } from '../approval/approval-commands.ts';
import { Contract } from './contract.ts';
import { clearChecks } from './ready-to-sign.ts';

defaultChain({
  documentType: 'CONTRACT_COUNTERSIGN',
  name: { zh: '合同会签', en: 'Countersignature of a contract' },
  steps: [
    {
      ...step('销售部负责人与财务会签', 'Head of sales and finance countersign', 'HEAD_OF_SALES', 'FINANCE'),
      mode: 'ALL',
    },
  ],
});

/** 会签合同 — the head of sales and finance sign what was reviewed, each with name and time; both are needed. Source: CON-11. */
export const contractCountersign = approvalCommands({
  noun: 'ContractCountersign',
  label: { zh: '合同会签', en: 'the countersignature' },
  approve: { name: 'countersignContract', label: { zh: '会签', en: 'Countersign' }, event: 'ContractCountersigned' },
  on: Contract,
  documentType: 'CONTRACT_COUNTERSIGN',
  deciding: ['REVIEWED'],
  draft: 'DRAFT',
  approved: 'COUNTERSIGNED',
  permission: 'contract.countersign',
  withdrawPermission: 'contract.submit',
  source: 'CON-11',
  title: (contract: Contract) => contract.number,
  onApproved(contract, work) {
    contract.countersignedOn = work.today;
  },
  onRejected(contract, _, reason) {
    contract.rejectedReason = reason;
    clearChecks(contract);
  },
  onWithdrawn: clearChecks,
});
