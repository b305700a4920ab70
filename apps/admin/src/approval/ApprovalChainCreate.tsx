import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateApprovalChainMutation } from '../generated/operations.ts';

/** 新建审批链 — what it decides on, its steps and when it applies; of several that apply the one with the lowest priority is taken, so a new one comes before the standing ones. */
export default function ApprovalChainCreate() {
  return (
    <RecordForm
      type="ApprovalChain"
      create={useCreateApprovalChainMutation()}
      defaults={{ active: true, priority: 50, steps: [{ mode: 'ALL', workingDays: 2 }] }}
    />
  );
}
