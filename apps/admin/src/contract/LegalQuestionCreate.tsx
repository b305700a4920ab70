import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateLegalQuestionMutation } from '../generated/operations.ts';

/** 新建法律疑问 */
export default function LegalQuestionCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="LegalQuestion"
      defaults={{ contractId: from.get('contract') }}
      create={useCreateLegalQuestionMutation()}
    />
  );
}
