import { all, everyone, own, permissions } from '../access/permissions.ts';
import { roleCodes } from '../access/roles.ts';

permissions('approval', {
  read: [
    { zh: '查看审批与任务', en: 'See approvals and tasks' },
    { ...own(...roleCodes), ...all('ADMIN', 'GM', 'SUPERVISOR', 'BI_READER') },
  ],
  readChains: [{ zh: '查看审批链', en: 'See approval chains' }, everyone()],
  manageChains: [{ zh: '维护审批链', en: 'Manage approval chains' }, all('ADMIN')],
  readDeputies: [{ zh: '查看代理', en: 'See deputies' }, everyone()],
  deputise: [
    { zh: '设置代理', en: 'Name a deputy' },
    { ...own(...roleCodes), ADMIN: 'ALL' },
  ],
  decide: [{ zh: '办理任务', en: 'Work off tasks' }, everyone()],
});
