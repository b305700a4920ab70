import { all, own, permissions, team } from '../access/permissions.ts';

permissions('order', {
  read: [{ zh: '查看订单', en: 'See orders' }, { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES', 'SALES_DIRECTOR', 'SALES_OPS', 'SALES_ADMIN', 'CONTRACT_ADMIN', 'MERCHANDISER', 'ORDER_ADMIN', 'PLANNER', 'PRODUCTION', 'TECHNICAL', 'QUALITY', 'PURCHASER', 'WAREHOUSE', 'LOGISTICS', 'FINANCE', 'AR_ACCOUNTANT', 'CREDIT_CONTROLLER', 'AFTER_SALES', 'ARCHIVIST', 'DEPUTY_GM_SALES', 'DEPUTY_GM_FINANCE', 'GM', 'SUPERVISOR', 'BI_READER', 'ADMIN') }],
  enter: [{ zh: '录入订单', en: 'Enter orders' }, { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS', 'ORDER_ADMIN') }],
  check: [{ zh: '核对订单', en: 'Check orders against the contract' }, { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS', 'ORDER_ADMIN', 'MERCHANDISER') }],
  review: [{ zh: '评审订单', en: 'Answer order reviews' }, all('PRODUCTION', 'PLANNER', 'TECHNICAL', 'QUALITY', 'LOGISTICS', 'PURCHASER', 'WAREHOUSE', 'FINANCE', 'AFTER_SALES')],
  tellCustomer: [{ zh: '答复客户', en: 'Tell the customer about an order' }, { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...team('SALES_MANAGER'), ...all('SALES_OPS', 'ORDER_ADMIN', 'MERCHANDISER') }],
  talk: [{ zh: '在订单上留言', en: 'Write messages on orders' }, { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES', 'SALES_DIRECTOR', 'SALES_OPS', 'SALES_ADMIN', 'CONTRACT_ADMIN', 'MERCHANDISER', 'ORDER_ADMIN', 'PLANNER', 'PRODUCTION', 'TECHNICAL', 'QUALITY', 'PURCHASER', 'WAREHOUSE', 'LOGISTICS', 'FINANCE', 'AR_ACCOUNTANT', 'CREDIT_CONTROLLER', 'AFTER_SALES', 'DEPUTY_GM_SALES', 'DEPUTY_GM_FINANCE', 'GM') }],
  assign: [{ zh: '指定跟单员', en: 'Name the merchandiser' }, { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...team('SALES_MANAGER'), ...all('SALES_OPS', 'ORDER_ADMIN') }],
  decideSupply: [{ zh: '决定货源', en: 'Decide where goods come from' }, { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS', 'ORDER_ADMIN', 'MERCHANDISER', 'PLANNER') }],
  confirm: [{ zh: '确认订单', en: 'Confirm orders' }, { ...team('SALES_MANAGER'), ...all('ORDER_ADMIN', 'MERCHANDISER', 'SALES_OPS') }],
  change: [{ zh: '变更订单', en: 'Change orders after their review' }, { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...team('SALES_MANAGER'), ...all('SALES_OPS', 'ORDER_ADMIN') }],
  startProduction: [{ zh: '排产与备货', en: 'Start and finish production' }, all('PRODUCTION', 'PLANNER')],
  overrideAdvance: [{ zh: '特批排产', en: 'Start production before the advance is in' }, all('DEPUTY_GM_SALES')],
  cancel: [{ zh: '取消订单', en: 'Cancel orders' }, { ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES') }],
});
