import { useTranslate } from 'ra-core';
import { useQuotationPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { Related } from '../parts/Related.tsx';
import { StartButton } from '../parts/StartButton.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 报价单 */
export default function QuotationShow() {
  const translate = useTranslate();
  const page = useQuotationPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="Quotation"
      page={page}
      files="QUOTATION"
      papers={['quotation', 'proforma-invoice']}
      changes="pricing.quote"
      starts={({ id, status }) =>
        status === 'ACCEPTED' && (
          <StartButton type="ContractApplication" permission="contract.apply" with={{ quotation: id }} />
        )
      }
      leaves={[
        {
          key: 'versions',
          label: translate('tw.quotation.versions'),
          draw: ({ number }) => (
            <Related type="Quotation" where={{ number: { eq: number } }} without={['customer', 'owner', 'currency']} />
          ),
        },
      ]}
    />
  );
}
