import { all, everyone, own, permissions, team } from '../access/permissions.ts';
import { roleCodes } from '../access/roles.ts';

permissions('archive', {
  read: [
    { zh: '查看档案目录', en: 'See archive files' },
    {
      ...own(...roleCodes),
      ...team('SALES_MANAGER'),
      ...all(
        'HEAD_OF_SALES',
        'SALES_DIRECTOR',
        'SALES_OPS',
        'SALES_ADMIN',
        'CONTRACT_ADMIN',
        'FINANCE',
        'LEGAL',
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
  collect: [
    { zh: '归集合同资料', en: 'Sort documents into the file' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS', 'CONTRACT_ADMIN') },
  ],
  handOver: [
    { zh: '移交档案', en: 'Hand files over to the archive' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS', 'CONTRACT_ADMIN') },
  ],
  keep: [{ zh: '保管档案', en: 'Keep the archive' }, all('ARCHIVIST')],
  readRequirements: [{ zh: '查看归档清单', en: 'See what a file must hold' }, everyone()],
  manageRequirements: [{ zh: '维护归档清单', en: 'Manage what a file must hold' }, all('ARCHIVIST', 'ADMIN')],
  request: [{ zh: '申请查阅档案', en: 'Ask for access to archived files' }, own(...roleCodes)],
  readRequests: [
    { zh: '查看查阅申请', en: 'See access requests' },
    { ...own(...roleCodes), ...all('ARCHIVIST', 'SUPERVISOR', 'GM', 'ADMIN') },
  ],
  grant: [{ zh: '审批查阅申请', en: 'Decide on access requests' }, all('ARCHIVIST')],
});
