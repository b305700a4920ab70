import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useApprovalChainPageQuery } from '../generated/operations.ts';
import { Panel } from '../parts/Panel.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { ChainCondition } from './ChainCondition.tsx';
import { ChainSteps } from './ChainSteps.tsx';
import { chainSteps } from './chain-steps.ts';

/** 审批链 — who must agree to which documents, step by step. */
export default function ApprovalChainShow() {
  const translate = useTranslate();
  const page = useApprovalChainPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="ApprovalChain"
      page={page}
      changes="approval.manageChains"
      without={['steps', 'condition']}
      begins={({ steps, condition }) => ({
        changeApprovalChain: {
          ...(condition as object),
          steps: chainSteps(steps).map(({ name, ...step }) => ({ nameZh: name.zh, nameEn: name.en, ...step })),
        },
      })}
      above={({ steps, condition }) => (
        <Panel
          flush
          title={translate('tw.chain.steps')}
          aside={
            <Typography variant="caption" color="textSecondary">
              {translate('tw.chain.applies')} <ChainCondition of={condition} />
            </Typography>
          }
        >
          <ChainSteps of={steps} />
        </Panel>
      )}
    />
  );
}
