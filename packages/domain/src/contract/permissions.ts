import { all, everyone, own, permissions, team } from '../access/permissions.ts';

permissions('contract', {
  read: [
    { zh: '查看合同', en: 'See contracts' },
    {
      ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'),
      ...team('SALES_MANAGER'),
      ...all(
        'HEAD_OF_SALES',
        'SALES_DIRECTOR',
        'SALES_OPS',
        'SALES_ADMIN',
        'CONTRACT_ADMIN',
        'MERCHANDISER',
        'ORDER_ADMIN',
        'PLANNER',
        'PRODUCTION',
        'TECHNICAL',
        'QUALITY',
        'LOGISTICS',
        'FINANCE',
        'AR_ACCOUNTANT',
        'CREDIT_CONTROLLER',
        'LEGAL',
        'SEAL_KEEPER',
        'AFTER_SALES',
        'ARCHIVIST',
        'DEPUTY_GM_SALES',
        'DEPUTY_GM_FINANCE',
        'GM',
        'SUPERVISOR',
        'BI_READER',
        'ADMIN',
      ),
    },
  ],
  apply: [{ zh: '填报合同申报单', en: 'Fill in contract applications' }, all('SALES_OPS')],
  approveApplication: [
    { zh: '审批合同申报单', en: 'Approve contract applications' },
    { ...team('SALES_MANAGER'), ...all('GM') },
  ],
  draft: [
    { zh: '起草合同', en: 'Draft contracts' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS') },
  ],
  submit: [
    { zh: '合同送审', en: 'Submit contracts for review' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS') },
  ],
  approve: [
    { zh: '评审合同', en: 'Review and approve contracts' },
    all('LEGAL', 'FINANCE', 'TECHNICAL', 'HEAD_OF_SALES'),
  ],
  countersign: [{ zh: '会签合同', en: 'Countersign contracts' }, all('HEAD_OF_SALES', 'FINANCE', 'DEPUTY_GM_FINANCE')],
  seal: [{ zh: '合同用印', en: 'Seal contracts' }, all('SALES_OPS', 'SEAL_KEEPER')],
  sign: [
    { zh: '签订合同', en: 'Sign contracts' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS') },
  ],
  readTemplates: [{ zh: '查看合同范本', en: 'See contract templates' }, everyone()],
  manageTemplates: [{ zh: '维护合同范本', en: 'Manage contract templates' }, all('LEGAL', 'CONTRACT_ADMIN')],
  approveException: [
    { zh: '审批合同例外', en: 'Approve exceptions of contracts' },
    { ...team('SALES_MANAGER'), ...all('GM', 'DEPUTY_GM_FINANCE') },
  ],
  askLegal: [
    { zh: '提出法律疑问', en: 'Put questions to legal' },
    {
      ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'),
      ...team('SALES_MANAGER'),
      ...all('SALES_OPS', 'CONTRACT_ADMIN', 'HEAD_OF_SALES', 'FINANCE', 'TECHNICAL', 'CREDIT_CONTROLLER'),
    },
  ],
  answerLegal: [{ zh: '答复法律疑问', en: 'Answer legal questions' }, all('LEGAL')],
  review: [
    { zh: '签后评审合同', en: 'Review signed contracts' },
    all('LEGAL', 'FINANCE', 'TECHNICAL', 'PRODUCTION', 'PLANNER', 'QUALITY', 'LOGISTICS'),
  ],
  checkText: [
    { zh: '核对合同文本', en: 'Check the final text of contracts' },
    all('CONTRACT_ADMIN', 'SALES_OPS', 'LEGAL'),
  ],
  recordLetterOfCredit: [
    { zh: '登记信用证', en: 'Record letters of credit' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS', 'FINANCE', 'ORDER_ADMIN') },
  ],
  distribute: [
    { zh: '分发合同副本', en: 'Distribute contract copies' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS', 'CONTRACT_ADMIN') },
  ],
  readCopy: [
    { zh: '确认已阅合同副本', en: 'Confirm contract copies as read' },
    all('PRODUCTION', 'TECHNICAL', 'QUALITY', 'FINANCE', 'LOGISTICS', 'SALES_OPS'),
  ],
  amend: [
    { zh: '起草合同变更', en: 'Draft contract amendments' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS') },
  ],
  approveAmendment: [
    { zh: '批准合同变更申报', en: 'Approve applications for amendments' },
    { ...team('SALES_MANAGER'), ...all('GM') },
  ],
  terminate: [{ zh: '终止合同', en: 'Terminate contracts' }, all('HEAD_OF_SALES', 'GM')],
  close: [{ zh: '关闭合同', en: 'Close contracts' }, all('FINANCE', 'CONTRACT_ADMIN', 'SALES_OPS')],
});
