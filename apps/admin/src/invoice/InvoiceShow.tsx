import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { type InvoicePageQuery, useInvoicePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { Related } from '../parts/Related.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { AgreedTerms } from './AgreedTerms.tsx';
import { RedLetterLines } from './RedLetterLines.tsx';

export type InvoiceRecord = NonNullable<InvoicePageQuery['record']>;

/** 发票 — requested, approved, issued, sent, booked by the customer; and what was credited of it. */
export default function InvoiceShow() {
  const page = useInvoicePageQuery({ id: useRecordId() });
  const translate = useTranslate();
  return (
    <RecordPage
      type="Invoice"
      page={page}
      changes="invoice.request"
      files="INVOICE"
      groups={[
        {
          key: 'invoice',
          names: [
            'kind',
            'title',
            'taxNumber',
            'billingAddress',
            'bankAccount',
            'onAccountAmount',
            'customerRequest',
            'remark',
            'reverses',
            'reversalReason',
            'rejectedReason',
            'preparedBy',
          ],
        },
        {
          key: 'basis',
          label: translate('tw.invoice.basis'),
          names: ['shippedPercent', 'signedForPercent', 'invoicedPercent', 'collectedPercent'],
        },
        {
          key: 'issue',
          label: translate('tw.invoice.issue'),
          names: [
            'vouchersOn',
            'dataEnteredOn',
            'fiscalType',
            'fiscalNumber',
            'issuedBy',
            'sentOn',
            'sentTo',
            'sendMethod',
            'sendReference',
            'sentBy',
            'customerBookedOn',
          ],
        },
      ]}
      without={['currency', 'contractTerms', 'completion']}
      inputs={(invoice) => ({ requestRedLetter: { lines: <RedLetterLines invoice={invoice} /> } })}
      leaves={[
        {
          key: 'terms',
          label: translate('tw.invoice.terms'),
          draw: (invoice) => <AgreedTerms invoice={invoice} />,
        },
        {
          key: 'documents',
          label: translate('tw.contract.documents'),
          draw: ({ id }) => (
            <Box sx={{ display: 'grid', gap: 4 }}>
              <Related
                type="PaymentNotice"
                where={{ invoiceId: { eq: id } }}
                without={['customer', 'invoice', 'contract']}
              />
              <Related type="SignOff" where={{ invoiceId: { eq: id } }} without={['customer']} />
            </Box>
          ),
        },
      ]}
    />
  );
}
