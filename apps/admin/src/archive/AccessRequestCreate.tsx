import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateAccessRequestMutation } from '../generated/operations.ts';

/** 新建查阅申请 */
export default function AccessRequestCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="AccessRequest"
      defaults={{ registerNumber: from.get('register') }}
      create={useCreateAccessRequestMutation()}
    />
  );
}
