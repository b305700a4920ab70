import type { Refusal } from '../kernel/refusal.ts';
import { fieldserviceRefusals } from './refusals.ts';

const inForce = new Set<string>(['SIGNED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED']);

/** 合同有效 — people are sent only on a signed contract. Source: SVC-01. */
export const contractIsInForce = (contract: { number: string; status?: string }): Refusal | undefined =>
  inForce.has(contract.status!)
    ? undefined
    : fieldserviceRefusals.SERVICE_CONTRACT_NOT_IN_FORCE({ contract: contract.number, state: contract.status });
