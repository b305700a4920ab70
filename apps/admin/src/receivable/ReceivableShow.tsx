import { useTranslate } from 'ra-core';
import { useReceivablePageQuery } from '../generated/operations.ts';
import { Lines } from '../parts/Lines.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { StartButton } from '../parts/StartButton.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 应收账款 */
export default function ReceivableShow() {
  const translate = useTranslate();
  const page = useReceivablePageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="Receivable"
      page={page}
      files="CORRESPONDENCE"
      starts={({ id, status }) =>
        status !== 'PAID' &&
        status !== 'REVERSED' && (
          <StartButton type="CollectionAction" permission="receivable.chase" with={{ receivable: id }} />
        )
      }
      lines={{
        legalActions: ({ legalActions, currency }) => (
          <Lines
            type="LegalAction"
            lines={legalActions}
            columns={['number', 'status', 'amount', 'interestAmount', 'filedOn', 'closedOn', 'outcome']}
            currency={currency}
            opens
          />
        ),
      }}
      groups={[
        {
          key: 'interest',
          label: translate('tw.receivable.interest'),
          names: [
            'graceDays',
            'dailyInterestPercent',
            'interestAmount',
            'interestWaivedAmount',
            'interestDueAmount',
            'interestWaivedReason',
          ],
        },
      ]}
    />
  );
}
