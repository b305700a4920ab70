import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateCollectionActionMutation } from '../generated/operations.ts';

/** 新建清欠记录 */
export default function CollectionActionCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="CollectionAction"
      defaults={{ receivableId: from.get('receivable') }}
      create={useCreateCollectionActionMutation()}
    />
  );
}
