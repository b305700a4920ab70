import { useUserPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { SetPassword } from './SetPassword.tsx';

/** 用户 */
export default function UserShow() {
  const page = useUserPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="User"
      page={page}
      changes="organization.manageUsers"
      starts={(user) => <SetPassword user={user} />}
    />
  );
}
