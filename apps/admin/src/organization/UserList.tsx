import { RecordList } from '../list/RecordList.tsx';

/** 用户列表 */
export default function UserList() {
  return (
    <RecordList
      type="User"
      filters={['department', 'active']}
      hidden={['lastSignInAt']}
      sort={{ field: 'name', order: 'ASC' }}
      creates="organization.manageUsers"
    />
  );
}
