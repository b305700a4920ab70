import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateInspectionMutation } from '../generated/operations.ts';

/** 新建检验单 */
export default function InspectionCreate() {
  const [from] = useSearchParams();
  return <RecordForm type="Inspection" create={useCreateInspectionMutation()} defaults={{ lotId: from.get('lot') }} />;
}
