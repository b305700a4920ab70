import { all, everyone, own, permissions } from '../access/permissions.ts';
import { roleCodes } from '../access/roles.ts';

permissions('organization', {
  read: [{ zh: '查看组织', en: 'See people and departments' }, everyone()],
  manage: [{ zh: '维护部门', en: 'Manage departments' }, all('ADMIN')],
  manageUsers: [{ zh: '维护用户与角色', en: 'Manage users and roles' }, all('ADMIN')],
  readApiKeys: [
    { zh: '查看接口密钥', en: 'See API keys' },
    { ...own(...roleCodes), ADMIN: 'ALL' },
  ],
  createApiKey: [{ zh: '创建接口密钥', en: 'Create API keys' }, own(...roleCodes)],
  revokeApiKey: [
    { zh: '吊销接口密钥', en: 'Revoke API keys' },
    { ...own(...roleCodes), ADMIN: 'ALL' },
  ],
});
