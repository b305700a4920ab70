import { command, type Facts, type Guard } from '../kernel/command.ts';
import { Contract } from './contract.ts';
import { ContractLedger } from './contract-ledger.ts';
import { monthOf } from './ledger-month.ts';
import { ledgerRefusals } from './ledger-refusals.ts';
import { ledgersAgree } from './post-to-ledgers.ts';
import { contractRefusals } from './refusals.ts';

const ledgerFacts: Facts<Contract, readonly ContractLedger[]> = {
  async load(documents, work) {
    const ledgers = await work.em.find(ContractLedger, { contract: { $in: documents.map((each) => each.id) } });
    return new Map(documents.map((each) => [each.id, ledgers.filter((ledger) => ledger.contract.id === each.id)]));
  },
};

const bothLedgersAgree: Guard<Contract, readonly ContractLedger[]> = (contract, ledgers, { today }) =>
  ledgersAgree(ledgers)
    ? undefined
    : ledgerRefusals.LEDGER_NOT_RECONCILED({
        month: monthOf(today),
        differences: 1,
        contracts: [contract.number],
        missingSignatures: [],
        missingSignaturesEn: [],
      });

const nothingIsAmended: Guard<Contract, readonly ContractLedger[]> = (contract) =>
  contract.amending ? contractRefusals.CONTRACT_BEING_AMENDED({ contract: contract.number }) : undefined;

/** 关闭合同 — a fulfilled contract is closed once both its ledgers are, with the final entry. Source: CON-22. */
export const closeContract = command({
  name: 'closeContract',
  label: { zh: '关闭', en: 'Close' },
  says: {
    zh: '双方台账已结清，合同关闭',
    en: 'Both ledgers are closed by the final entry, and the contract with them',
  },
  event: 'ContractClosed',
  on: Contract,
  from: ['FULFILLED'],
  to: 'CLOSED',
  permission: 'contract.close',
  source: 'CON-22',
  facts: ledgerFacts,
  guards: { bothLedgersAgree, nothingIsAmended },
});
