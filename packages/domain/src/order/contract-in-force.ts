import { contractRefusals } from '../contract/refusals.ts';

/** 合同有效 — a written contract is signed and neither fulfilled nor terminated: only then can anything be ordered, released or produced under it. Source: CON-03. */
export const contractInForce = (contract: { number: string; status?: string } | undefined) =>
  contract?.status === 'SIGNED' || contract?.status === 'IN_EXECUTION'
    ? undefined
    : contractRefusals.NO_WRITTEN_CONTRACT({ contract: contract?.number, state: contract?.status });
