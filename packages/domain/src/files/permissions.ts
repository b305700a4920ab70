import { all, everyone, own, permissions } from '../access/permissions.ts';
import { type Role, roleCodes } from '../access/roles.ts';

/** Roles that only look: they add nothing. */
const lookers: readonly Role[] = ['BI_READER', 'SUPERVISOR'];
const workers = roleCodes.filter((role) => !lookers.includes(role));

permissions('files', {
  read: [{ zh: '查看所见记录的附件', en: 'See the files of the records one sees' }, everyone()],
  attach: [{ zh: '上传附件', en: 'Attach files' }, all(...workers)],
  delete: [
    { zh: '删除附件', en: 'Delete files' },
    { ...own(...workers), ADMIN: 'ALL' },
  ],
  readDownloads: [
    { zh: '查看下载记录', en: 'See who downloaded files' },
    { ...own(...roleCodes), ...all('ADMIN', 'ARCHIVIST', 'SUPERVISOR', 'GM', 'QUALITY') },
  ],
});
