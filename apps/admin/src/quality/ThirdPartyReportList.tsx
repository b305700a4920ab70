import { RecordList } from '../list/RecordList.tsx';

/** 第三方检验列表 */
export default function ThirdPartyReportList() {
  return (
    <RecordList
      type="ThirdPartyReport"
      filters={['status', 'order', 'orderedOn', 'reportedOn']}
      creates="quality.thirdParty"
    />
  );
}
