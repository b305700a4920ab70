import { refusals } from '../kernel/refusal.ts';

export const approvalRefusals = refusals({
  SELF_APPROVAL_FORBIDDEN: {
    zh: '经办人与审批人必须分离：你是本单据的经办人或已在本次审批中作过决定',
    en: 'Maker and checker must differ: you prepared this document or have already decided in this approval',
    requirement: 'ROLE-03',
    clearedBy: [],
  },
  APPROVAL_STEP_NOT_YOURS: {
    zh: '当前步骤 {step} 等待 {waitingFor} 办理',
    en: 'The open step “{stepEn}” waits for {waitingFor}',
    requirement: 'ROLE-04',
    clearedBy: [],
  },
  APPROVAL_NOT_RUNNING: { zh: '没有进行中的审批', en: 'No approval is running', requirement: 'ROLE-04', clearedBy: [] },
  NOT_REQUESTER: {
    zh: '只有提交人可以撤回',
    en: 'Only the person who submitted it may withdraw it',
    requirement: 'ROLE-05',
    clearedBy: [],
  },
  NO_APPROVAL_CHAIN: {
    zh: '没有适用于「{documentType:ApprovalChainDocumentType}」的审批链',
    en: 'No approval chain applies to this: {documentType:ApprovalChainDocumentType}',
    requirement: 'ROLE-04',
    clearedBy: ['ADMIN'],
  },
  APPROVAL_STEP_IMPOSSIBLE: {
    zh: '第 {step} 步不可能完成：人数超过角色数，或角色重复',
    en: 'Step {step} could never end: it needs more roles than it names, or names one twice',
    requirement: 'ROLE-04',
    clearedBy: ['ADMIN'],
  },
  APPROVAL_KIND_UNKNOWN: {
    zh: '「{documentType:ApprovalChainDocumentType}」没有「{kind:ChangeApprovalChainKind}」这一类别',
    en: 'Nothing of this comes in the kind “{kind:ChangeApprovalChainKind}”: {documentType:ApprovalChainDocumentType}',
    requirement: 'ROLE-04',
    clearedBy: ['ADMIN'],
  },
  APPROVAL_CONDITION_EMPTY: {
    zh: '条件区间为空：上限须大于下限',
    en: 'The condition holds nothing: the upper bound must be above the lower',
    requirement: 'ROLE-04',
    clearedBy: ['ADMIN'],
  },
});
