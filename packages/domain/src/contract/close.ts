import { command } from '../kernel/command.ts';
import { Contract } from './contract.ts';

/** 关闭合同 — a fulfilled contract is closed with the final entry of its ledger. Source: CON-22. */
export const closeContract = command({
  name: 'closeContract',
  label: { zh: '关闭', en: 'Close' },
  event: 'ContractClosed',
  on: Contract,
  from: ['FULFILLED'],
  to: 'CLOSED',
  permission: 'contract.close',
  source: 'CON-22',
});
