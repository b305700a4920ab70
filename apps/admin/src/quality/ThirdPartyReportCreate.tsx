import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateThirdPartyReportMutation } from '../generated/operations.ts';

/** 新建第三方检验 */
export default function ThirdPartyReportCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm
      type="ThirdPartyReport"
      create={useCreateThirdPartyReportMutation()}
      defaults={{ orderId: from.get('order') }}
    />
  );
}
