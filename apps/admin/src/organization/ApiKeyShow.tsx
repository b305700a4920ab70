import { useApiKeyPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 接口密钥 */
export default function ApiKeyShow() {
  const page = useApiKeyPageQuery({ id: useRecordId() });
  return <RecordPage type="ApiKey" page={page} />;
}
