import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateProductionNoticeMutation } from '../generated/operations.ts';
import { NoticeLines } from './NoticeLines.tsx';

/** 新建生产通知单 */
export default function ProductionNoticeCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="ProductionNotice"
      create={useCreateProductionNoticeMutation()}
      defaults={{ orderId: from.get('order') }}
      own={{ lines: <NoticeLines /> }}
    />
  );
}
