import { User } from '../../organization/user.ts';
import { importMapping } from '../mapping.ts';
import { writeRecords } from '../write-records.ts';

/** 导入用户 — a row a person, without a password: who is imported owns customers and tasks, and signs in once an administrator has set one. */
export const userMapping = importMapping({
  name: 'users',
  label: { zh: '用户', en: 'Users' },
  entity: User,
  externalId: ['工号', '员工编号', 'employee id', 'user id'],
  key: ['email'],
  columns: [
    { field: 'email', aliases: ['电子邮箱', '账号', 'e-mail', 'mail'], required: true },
    { field: 'name', aliases: ['员工姓名', 'full name', 'employee name'], required: true },
    { field: 'nameEn' },
    { field: 'title', aliases: ['职位', '岗位', 'job title'] },
    { field: 'department', aliases: ['所属部门', '部门代码', 'department code'], by: ['externalId', 'code', 'name'] },
    { field: 'manager', aliases: ['直接上级', '上级邮箱', 'reports to'], by: ['externalId', 'email', 'name'] },
    { field: 'roles', aliases: ['role'], required: true },
    { field: 'locale' },
    { field: 'active', aliases: ['是否启用', '在职'] },
  ],
  write: writeRecords,
});
