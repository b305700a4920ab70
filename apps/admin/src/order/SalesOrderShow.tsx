import { useTranslate } from 'ra-core';
import { type SalesOrderPageQuery, useSalesOrderPageQuery } from '../generated/operations.ts';
import { Differences } from '../parts/Differences.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { StartButton } from '../parts/StartButton.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { ChangedLines } from './ChangedLines.tsx';
import { Changes } from './Changes.tsx';
import { OrderDocuments } from './OrderDocuments.tsx';
import { Messages } from './Messages.tsx';
import { ReviewAnswers } from './ReviewAnswers.tsx';
import { Reviews } from './Reviews.tsx';
import { SupplyLines } from './SupplyLines.tsx';

export type OrderRecord = NonNullable<SalesOrderPageQuery['record']>;

/** 销售订单 — against its contract, in review by the departments, in the making, on its way; what was talked over and told. */
export default function SalesOrderShow() {
  const page = useSalesOrderPageQuery({ id: useRecordId() });
  const translate = useTranslate();
  return (
    <RecordPage
      type="SalesOrder"
      page={page}
      changes="order.enter"
      files="ORDER_REVIEW"
      above={({ differences }) => <Differences type="SalesOrder" of={differences} />}
      groups={[
        {
          key: 'order',
          names: ['channel', 'customerReference', 'merchandiser', 'preparedBy', 'paymentMethod', 'requirements'],
        },
        {
          key: 'review',
          label: translate('tw.order.review'),
          names: [
            'receivedAt',
            'acknowledgement',
            'ackDueAt',
            'acknowledgedAt',
            'checkedAt',
            'reviewRound',
            'confirmedOn',
            'confirmationNumber',
          ],
        },
        {
          key: 'making',
          label: translate('tw.order.making'),
          names: ['productionStartedOn', 'readyOn', 'closeTracking'],
        },
      ]}
      without={['differences', 'currency', 'confirmedAt']}
      lines={{
        reviews: (order) => <Reviews order={order} />,
        changes: (order) => <Changes order={order} />,
      }}
      inputs={(order) => ({
        answerOrderReview: { answers: <ReviewAnswers order={order} /> },
        changeOrder: { lines: <ChangedLines order={order} /> },
        decideSupply: { lines: <SupplyLines order={order} /> },
      })}
      leaves={[
        {
          key: 'messages',
          label: translate('tw.order.messages'),
          draw: ({ id }) => <Messages order={id} />,
        },
        {
          key: 'documents',
          label: translate('tw.contract.documents'),
          draw: ({ id }) => <OrderDocuments id={id} />,
        },
      ]}
      starts={({ id, status }) => (
        <>
          {['PASSED', 'CONFIRMED', 'IN_PRODUCTION'].includes(status) && (
            <StartButton type="ProductionNotice" permission="production.draftNotice" with={{ order: id }} />
          )}
          {['CONFIRMED', 'IN_PRODUCTION', 'READY', 'SHIPPED'].includes(status) && (
            <StartButton type="DeliveryOrder" permission="shipment.prepare" with={{ order: id }} />
          )}
        </>
      )}
    />
  );
}
