import { RecordList } from '../list/RecordList.tsx';

/** 部门列表 */
export default function DepartmentList() {
  return (
    <RecordList
      type="Department"
      filters={['parent', 'head']}
      sort={{ field: 'code', order: 'ASC' }}
      creates="organization.manage"
    />
  );
}
