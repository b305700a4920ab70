import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateArchiveDocumentMutation } from '../generated/operations.ts';

/** 新建卷内资料 */
export default function ArchiveDocumentCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="ArchiveDocument"
      defaults={{ fileId: from.get('file') }}
      create={useCreateArchiveDocumentMutation()}
    />
  );
}
