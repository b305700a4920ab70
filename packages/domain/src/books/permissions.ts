import { all, permissions } from '../access/permissions.ts';

permissions('books', {
  read: [
    { zh: '查看账目核对', en: 'See whether the books balance' },
    all('ADMIN', 'GM', 'SUPERVISOR', 'DEPUTY_GM_FINANCE'),
  ],
});
