import { RecordList } from '../list/RecordList.tsx';

/** 部门提成计提列表 */
export default function DepartmentAccrualList() {
  return (
    <RecordList
      type="DepartmentAccrual"
      filters={['status', 'department', 'month']}
      hidden={['currency']}
      creates="commission.accrue"
    />
  );
}
