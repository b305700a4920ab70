import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Lines } from '../parts/Lines.tsx';
import { Panel } from '../parts/Panel.tsx';
import { columnsOf } from '../parts/RecordPage.tsx';
import { Related } from '../parts/Related.tsx';
import { StartButton } from '../parts/StartButton.tsx';
import type { ContractRecord } from './ContractShow.tsx';

/** 变更与副本 — amendments, the parties it concerns, every use of a seal, the copies the departments have. */
export function ContractChanges({ contract }: { contract: ContractRecord }) {
  const translate = useTranslate();
  const where = { contractId: { eq: contract.id } };
  const inForce = contract.status === 'SIGNED' || contract.status === 'IN_EXECUTION';
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, '&:empty': { display: 'none' } }}>
        {inForce && !contract.amending && (
          <StartButton type="ContractAmendment" permission="contract.amend" with={{ contract: contract.id }} />
        )}
        <StartButton type="ContractParty" permission="contract.draft" with={{ contract: contract.id }} />
      </Box>
      <Related type="ContractAmendment" where={where} without={['contract', 'owner', 'currency']} />
      <Related type="ContractCopy" where={where} without={['contract']} />
      <Related type="ContractParty" where={where} without={['contract']} />
      <Panel flush title={translate('tw.contract.seals')}>
        <Lines type="SealUse" lines={contract.sealUses} columns={columnsOf(contract.sealUses)} />
      </Panel>
    </Box>
  );
}
