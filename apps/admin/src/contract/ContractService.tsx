import Box from '@mui/material/Box';
import { Related } from '../parts/Related.tsx';
import { StartButton } from '../parts/StartButton.tsx';

/** 服务与归档 — who was on site, what was accepted, how the product runs, and the file the contract ends in. */
export function ContractService({ id }: { id: string }) {
  const where = { contractId: { eq: id } };
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, '&:empty': { display: 'none' } }}>
        <StartButton type="DispatchOrder" permission="fieldservice.prepare" with={{ contract: id }} />
      </Box>
      <Related type="DispatchOrder" where={where} without={['contract', 'customer', 'owner']} />
      <Related type="AcceptanceReport" where={{ dispatch: { contractId: { eq: id } } }} />
      <Related type="UsageRecord" where={where} without={['contract']} />
      <Related type="ArchiveFile" where={where} without={['customer', 'owner']} />
    </Box>
  );
}
