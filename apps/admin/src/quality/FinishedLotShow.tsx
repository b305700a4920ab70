import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { useFinishedLotPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { Related } from '../parts/Related.tsx';
import { StartButton } from '../parts/StartButton.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 成品批次 — made, tested, inspected, certified, stored, shipped: what became of it. */
export default function FinishedLotShow() {
  const page = useFinishedLotPageQuery({ id: useRecordId() });
  const translate = useTranslate();
  return (
    <RecordPage
      type="FinishedLot"
      page={page}
      changes="quality.registerLot"
      files="INSPECTION_REPORT"
      leaves={[
        {
          key: 'documents',
          label: translate('tw.contract.documents'),
          draw: ({ id }) => (
            <Box sx={{ display: 'grid', gap: 4 }}>
              <Related type="Inspection" where={{ lotId: { eq: id } }} without={['lot', 'product']} />
              <Related type="ProductCertificate" where={{ lotId: { eq: id } }} without={['lot', 'product']} />
              <Related type="StockReceipt" where={{ lotId: { eq: id } }} without={['lot', 'product']} />
              <Related type="DispatchNotice" where={{ lotId: { eq: id } }} without={['lot', 'product', 'customer']} />
            </Box>
          ),
        },
      ]}
      starts={({ id, status }) => (
        <>
          {status === 'TESTED' && (
            <StartButton type="Inspection" permission="quality.requestInspection" with={{ lot: id }} />
          )}
          {status !== 'MADE' && (
            <StartButton type="StockReceipt" permission="warehouse.prepareReceipt" with={{ lot: id }} />
          )}
        </>
      )}
    />
  );
}
