import Box from '@mui/material/Box';
import { Related } from '../parts/Related.tsx';
import { StartButton } from '../parts/StartButton.tsx';

/** 合同评审 — the rounds of its review, conditions that came with an approval, legal questions, exceptions that were allowed. */
export function ContractReviews({ id }: { id: string }) {
  const where = { contractId: { eq: id } };
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, '&:empty': { display: 'none' } }}>
        <StartButton type="LegalQuestion" permission="contract.askLegal" with={{ contract: id }} />
        <StartButton type="ContractException" permission="contract.draft" with={{ contract: id }} />
      </Box>
      <Related type="ContractReview" where={where} without={['contract']} />
      <Related type="ReviewCondition" where={where} without={['contract']} />
      <Related type="LegalQuestion" where={where} without={['contract']} />
      <Related type="ContractException" where={where} without={['contract']} />
    </Box>
  );
}
