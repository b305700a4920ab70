import { all, own, permissions, team } from '../access/permissions.ts';

permissions('contract', {
  read: [
    { zh: '查看合同', en: 'See contracts' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES', 'SALES_DIRECTOR', 'SALES_OPS', 'SALES_ADMIN', 'CONTRACT_ADMIN', 'MERCHANDISER', 'ORDER_ADMIN', 'PLANNER', 'TECHNICAL', 'QUALITY', 'LOGISTICS', 'FINANCE', 'AR_ACCOUNTANT', 'CREDIT_CONTROLLER', 'LEGAL', 'SEAL_KEEPER', 'AFTER_SALES', 'ARCHIVIST', 'DEPUTY_GM_SALES', 'DEPUTY_GM_FINANCE', 'GM', 'SUPERVISOR', 'BI_READER', 'ADMIN') },
  ],
  apply: [{ zh: '填报合同申报单', en: 'Fill in contract applications' }, all('SALES_OPS')],
  approveApplication: [{ zh: '审批合同申报单', en: 'Approve contract applications' }, { ...team('SALES_MANAGER'), ...all('GM') }],
  draft: [{ zh: '起草合同', en: 'Draft contracts' }, { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS') }],
  submit: [{ zh: '合同送审', en: 'Submit contracts for review' }, { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS') }],
  approve: [{ zh: '评审合同', en: 'Review and approve contracts' }, all('LEGAL', 'FINANCE', 'TECHNICAL', 'HEAD_OF_SALES')],
  countersign: [{ zh: '会签合同', en: 'Countersign contracts' }, all('HEAD_OF_SALES', 'FINANCE', 'DEPUTY_GM_FINANCE')],
  seal: [{ zh: '合同用印', en: 'Seal contracts' }, all('SALES_OPS', 'SEAL_KEEPER')],
  sign: [{ zh: '签订合同', en: 'Sign contracts' }, { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS') }],
  terminate: [{ zh: '终止合同', en: 'Terminate contracts' }, all('HEAD_OF_SALES', 'GM')],
  close: [{ zh: '关闭合同', en: 'Close contracts' }, all('FINANCE', 'CONTRACT_ADMIN', 'SALES_OPS')],
});
