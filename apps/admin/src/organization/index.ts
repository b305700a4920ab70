import { page } from '../frame/page.tsx';

/** 用户 */
export const users = {
  name: 'users',
  list: page(() => import('./UserList.tsx')),
  show: page(() => import('./UserShow.tsx')),
  create: page(() => import('./UserCreate.tsx')),
  edit: page(() => import('./UserEdit.tsx')),
};

/** 部门 */
export const departments = {
  name: 'departments',
  list: page(() => import('./DepartmentList.tsx')),
  show: page(() => import('./DepartmentShow.tsx')),
  create: page(() => import('./DepartmentCreate.tsx')),
  edit: page(() => import('./DepartmentEdit.tsx')),
};

/** 接口密钥 */
export const apiKeys = {
  name: 'api-keys',
  list: page(() => import('./ApiKeyList.tsx')),
  show: page(() => import('./ApiKeyShow.tsx')),
  create: page(() => import('./ApiKeyCreate.tsx')),
};

/** 权限表 */
export const PermissionTable = page(() => import('./PermissionTable.tsx'));

/** 个人 */
export const Me = page(() => import('./Me.tsx'));
