import { all, everyone, permissions } from '../access/permissions.ts';

permissions('policy', {
  read: [{ zh: '查看政策', en: 'See the policy register' }, everyone()],
  propose: [
    { zh: '提出政策变更', en: 'Propose a change of policy' },
    all('ADMIN', 'HEAD_OF_SALES', 'SALES_DIRECTOR', 'FINANCE', 'DEPUTY_GM_FINANCE', 'CREDIT_CONTROLLER'),
  ],
  approve: [{ zh: '批准政策变更', en: 'Approve a change of policy' }, all('GM', 'DEPUTY_GM_FINANCE')],
});
permissions('kernel', {
  readHistory: [
    { zh: '查看履历', en: 'Read the history by period' },
    all('ADMIN', 'GM', 'SUPERVISOR', 'BI_READER', 'DEPUTY_GM_FINANCE', 'SALES_DIRECTOR'),
  ],
  manageRates: [{ zh: '维护汇率', en: 'Manage exchange rates' }, all('FINANCE', 'AR_ACCOUNTANT', 'ADMIN')],
  manageCalendar: [{ zh: '维护工作日历', en: 'Manage the calendar' }, all('ADMIN')],
  read: [{ zh: '查看基础资料', en: 'See reference data' }, everyone()],
  readNumbers: [{ zh: '查看编号系列', en: 'See the number series' }, all('ADMIN', 'GM', 'SUPERVISOR')],
  introspect: [{ zh: '查看接口架构', en: 'Read the API schema' }, all('ADMIN', 'BI_READER')],
  import: [{ zh: '导入数据', en: 'Import data' }, all('ADMIN', 'SALES_OPS')],
});
