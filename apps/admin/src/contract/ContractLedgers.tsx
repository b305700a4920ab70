import Box from '@mui/material/Box';
import { Related } from '../parts/Related.tsx';

/** 台账 — what sales and finance each have on the books of this contract, and where they differ. */
export function ContractLedgers({ id }: { id: string }) {
  const where = { contractId: { eq: id } };
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Related type="ContractLedger" where={where} without={['contract', 'customer', 'currency']} />
      <Related type="LedgerDifference" where={where} without={['contract']} />
    </Box>
  );
}
