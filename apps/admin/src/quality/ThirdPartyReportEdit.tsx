import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useThirdPartyReportPageQuery, useUpdateThirdPartyReportMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改第三方检验 */
export default function ThirdPartyReportEdit() {
  const page = useThirdPartyReportPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateThirdPartyReportMutation();
  return <RecordEdit type="ThirdPartyReport" page={page} save={save} />;
}
