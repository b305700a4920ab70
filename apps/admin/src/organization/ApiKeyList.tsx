import { RecordList } from '../list/RecordList.tsx';

/** 接口密钥列表 */
export default function ApiKeyList() {
  return <RecordList type="ApiKey" filters={['owner', 'expiresAt']} />;
}
