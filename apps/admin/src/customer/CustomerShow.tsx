import { useTranslate } from 'ra-core';
import { useCustomerPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { StartButton } from '../parts/StartButton.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { CustomerDocuments } from './CustomerDocuments.tsx';

/** 客户 */
export default function CustomerShow() {
  const translate = useTranslate();
  const page = useCustomerPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="Customer"
      page={page}
      files="CUSTOMER_INFORMATION"
      changes="customer.manage"
      starts={({ id }) => (
        <StartButton type="ContractApplication" permission="contract.apply" with={{ customer: id }} />
      )}
      leaves={[
        {
          key: 'documents',
          label: translate('tw.contract.documents'),
          draw: ({ id }) => <CustomerDocuments id={id} />,
        },
      ]}
    />
  );
}
