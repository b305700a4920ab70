import { all, own, permissions } from '../access/permissions.ts';

permissions('commission', {
  read: [
    { zh: '查看提成单', en: 'See commission forms' },
    {
      ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'),
      ...all('SALES_OPS', 'FINANCE', 'DEPUTY_GM_FINANCE', 'GM', 'SUPERVISOR'),
    },
  ],
  prepare: [{ zh: '填写提成单', en: 'Fill in commission forms' }, all('SALES_OPS')],
  approve: [{ zh: '审批提成单', en: 'Approve commission forms' }, all('FINANCE', 'DEPUTY_GM_FINANCE', 'GM')],
  pay: [{ zh: '发放提成', en: 'Pay commission' }, all('FINANCE')],
  readRates: [
    { zh: '查看提成费率', en: 'See commission rates' },
    all('SALES_OPS', 'FINANCE', 'DEPUTY_GM_FINANCE', 'GM', 'HEAD_OF_SALES', 'SUPERVISOR'),
  ],
  manageRates: [{ zh: '维护提成费率', en: 'Manage commission rates' }, all('DEPUTY_GM_FINANCE')],
  readAccruals: [
    { zh: '查看部门提成', en: 'See department commission' },
    all(
      'SALES_OPS',
      'FINANCE',
      'HEAD_OF_SALES',
      'SALES_DIRECTOR',
      'DEPUTY_GM_SALES',
      'DEPUTY_GM_FINANCE',
      'GM',
      'SUPERVISOR',
    ),
  ],
  accrue: [{ zh: '计提部门提成', en: 'Accrue department commission' }, all('SALES_OPS', 'FINANCE')],
  bookAccrual: [{ zh: '部门提成入账', en: 'Book department commission' }, all('FINANCE', 'DEPUTY_GM_FINANCE')],
});
