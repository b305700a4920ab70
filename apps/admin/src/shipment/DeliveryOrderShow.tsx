import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { type DeliveryOrderPageQuery, useDeliveryOrderPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { Related } from '../parts/Related.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { DeliveryLots } from './DeliveryLots.tsx';
import { MarkLines } from './MarkLines.tsx';
import { RestockLines } from './RestockLines.tsx';

export type DeliveryRecord = NonNullable<DeliveryOrderPageQuery['record']>;

/** 发货单 — agreed with the customer, packed, marked, released, out of the store, through the gate, signed for. */
export default function DeliveryOrderShow() {
  const page = useDeliveryOrderPageQuery({ id: useRecordId() });
  const translate = useTranslate();
  return (
    <RecordPage
      type="DeliveryOrder"
      page={page}
      changes="shipment.prepare"
      files="LOGISTICS_DOCUMENT"
      papers={['delivery-order', 'packing-list']}
      groups={[
        {
          key: 'delivery',
          names: [
            'contract',
            'warehouse',
            'deliveryMode',
            'carrier',
            'deliverTo',
            'agreedWith',
            'agreedAt',
            'preparation',
            'preparedBy',
            'rejectedReason',
            'voidReason',
          ],
        },
        {
          key: 'packing',
          label: translate('tw.shipment.packing'),
          names: [
            'packages',
            'grossWeight',
            'packingBasis',
            'packedFirm',
            'packedMoistureProof',
            'packedShockProof',
            'packingConfirmedBy',
            'packingConfirmedAt',
          ],
        },
        {
          key: 'leaving',
          label: translate('tw.shipment.leaving'),
          names: [
            'releasedOn',
            'issuedOn',
            'bookedOn',
            'declarationNumber',
            'declaredOn',
            'declaredParty',
            'declaredCustomer',
          ],
        },
      ]}
      without={['currency']}
      inputs={(delivery) => ({
        recordShippingMarks: { marks: <MarkLines delivery={delivery} /> },
        restockReturned: { lines: <RestockLines delivery={delivery} /> },
      })}
      leaves={[
        { key: 'lots', label: translate('tw.shipment.lots'), draw: ({ id }) => <DeliveryLots id={id} /> },
        {
          key: 'documents',
          label: translate('tw.contract.documents'),
          draw: ({ id }) => (
            <Box sx={{ display: 'grid', gap: 4 }}>
              <Related type="SignOff" where={{ deliveryId: { eq: id } }} without={['customer', 'delivery']} />
              <Related type="DeliveryException" where={{ deliveryId: { eq: id } }} without={['customer', 'delivery']} />
              <Related type="OutboundNote" where={{ deliveryId: { eq: id } }} without={['delivery']} />
              <Related type="ExitPass" where={{ deliveryId: { eq: id } }} without={['delivery']} />
            </Box>
          ),
        },
      ]}
    />
  );
}
