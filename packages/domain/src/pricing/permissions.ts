import { all, own, permissions, team } from '../access/permissions.ts';

permissions('pricing', {
  read: [
    { zh: '查看价格', en: 'See prices' },
    {
      ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'),
      ...team('SALES_MANAGER'),
      ...all(
        'SALES_OPS',
        'SALES_ADMIN',
        'HEAD_OF_SALES',
        'SALES_DIRECTOR',
        'CONTRACT_ADMIN',
        'FINANCE',
        'DEPUTY_GM_SALES',
        'DEPUTY_GM_FINANCE',
        'GM',
        'OPERATIONS_MEETING',
        'SUPERVISOR',
        'BI_READER',
        'ADMIN',
      ),
    },
  ],
  readPolicy: [
    { zh: '查看销售政策', en: 'See price policies' },
    all(
      'SALESPERSON',
      'KEY_ACCOUNT_MANAGER',
      'SALES_MANAGER',
      'SALES_OPS',
      'SALES_ADMIN',
      'HEAD_OF_SALES',
      'SALES_DIRECTOR',
      'CONTRACT_ADMIN',
      'FINANCE',
      'DEPUTY_GM_SALES',
      'DEPUTY_GM_FINANCE',
      'GM',
      'OPERATIONS_MEETING',
      'SUPERVISOR',
      'BI_READER',
      'ADMIN',
    ),
  ],
  prepare: [{ zh: '编制销售政策', en: 'Prepare price policies' }, all('SALES_OPS', 'HEAD_OF_SALES')],
  decide: [
    { zh: '记录经营联席会决议', en: 'Record the decision of the operations meeting' },
    all('OPERATIONS_MEETING', 'SALES_DIRECTOR'),
  ],
  sign: [{ zh: '签发销售政策', en: 'Sign price policies' }, all('GM')],
  requestDiscount: [
    { zh: '申请特殊折扣', en: 'Ask for a discount' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...team('SALES_MANAGER') },
  ],
  approveDiscount: [
    { zh: '批准特殊折扣', en: 'Approve discounts' },
    { ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES', 'GM') },
  ],
  quote: [
    { zh: '编制与发送报价', en: 'Make and send quotations' },
    {
      ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'),
      ...team('SALES_MANAGER'),
      ...all('SALES_OPS', 'HEAD_OF_SALES', 'SALES_DIRECTOR'),
    },
  ],
  calculate: [
    { zh: '测算价格', en: 'Calculate prices from costs' },
    all('HEAD_OF_SALES', 'FINANCE', 'DEPUTY_GM_FINANCE', 'GM'),
  ],
});
