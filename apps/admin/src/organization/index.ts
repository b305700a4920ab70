import { lazy } from 'react';

/** 用户 */
export const users = {
  name: 'users',
  list: lazy(() => import('./UserList.tsx')),
  show: lazy(() => import('./UserShow.tsx')),
  create: lazy(() => import('./UserCreate.tsx')),
  edit: lazy(() => import('./UserEdit.tsx')),
};

/** 部门 */
export const departments = {
  name: 'departments',
  list: lazy(() => import('./DepartmentList.tsx')),
  show: lazy(() => import('./DepartmentShow.tsx')),
  create: lazy(() => import('./DepartmentCreate.tsx')),
  edit: lazy(() => import('./DepartmentEdit.tsx')),
};

/** 接口密钥 */
export const apiKeys = {
  name: 'api-keys',
  list: lazy(() => import('./ApiKeyList.tsx')),
  show: lazy(() => import('./ApiKeyShow.tsx')),
  create: lazy(() => import('./ApiKeyCreate.tsx')),
};

/** 权限表 */
export const PermissionTable = lazy(() => import('./PermissionTable.tsx'));

/** 个人 */
export const Me = lazy(() => import('./Me.tsx'));
