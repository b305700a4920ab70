import { Department } from '../../organization/department.ts';
import { importMapping } from '../mapping.ts';
import { writeRecords } from '../write-records.ts';

/** 导入部门 — a row a department; a superior department stands in the same file or is there already. */
export const departmentMapping = importMapping({
  name: 'departments',
  label: { zh: '部门', en: 'Departments' },
  entity: Department,
  externalId: ['部门编号', 'department id'],
  key: ['code'],
  columns: [
    { field: 'code', aliases: ['代码', '编码', 'department code'], required: true },
    { field: 'name', aliases: ['部门', '名称', 'department'], required: true },
    { field: 'nameEn' },
    { field: 'parent', aliases: ['上级', '上级部门代码', 'parent code'], by: ['externalId', 'code', 'name'] },
    { field: 'head', aliases: ['负责人邮箱', '部门负责人'], by: ['externalId', 'email', 'name'] },
  ],
  write: writeRecords,
});
