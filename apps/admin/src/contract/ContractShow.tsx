import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { type ContractPageQuery, useContractPageQuery } from '../generated/operations.ts';
import { Panel } from '../parts/Panel.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { Related } from '../parts/Related.tsx';
import { StartButton } from '../parts/StartButton.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { ContractJourney } from './ContractJourney.tsx';
import { ContractProgress } from './ContractProgress.tsx';
import { InstalmentTable } from './InstalmentTable.tsx';

export type ContractRecord = NonNullable<ContractPageQuery['record']>;

/** 合同 — its life on one page: where it stands, lines with how far each has come, payments due against money received, documents, history. */
export default function ContractShow() {
  const page = useContractPageQuery({ id: useRecordId() });
  const translate = useTranslate();
  return (
    <RecordPage
      type="Contract"
      page={page}
      changes="contract.draft"
      starts={({ id, status, orderProgress, invoiceProgress }) =>
        (status === 'SIGNED' || status === 'IN_EXECUTION') && (
          <>
            {orderProgress !== 'FULL' && (
              <StartButton type="SalesOrder" permission="order.enter" with={{ contract: id }} />
            )}
            {invoiceProgress !== 'FULL' && (
              <StartButton type="Invoice" permission="invoice.request" with={{ contract: id }} />
            )}
          </>
        )
      }
      figures={['amount', 'collectedAmount', 'outstandingAmount', 'deliveryOn', 'marginPercent']}
      above={(contract) => (
        <Panel flush>
          <ContractJourney id={contract.id} />
        </Panel>
      )}
      groups={[
        {
          key: 'terms',
          names: [
            'kind',
            'subject',
            'currency',
            'grossAmount',
            'taxAmount',
            'freightAmount',
            'costAmount',
            'paymentMethod',
            'tradeTerm',
            'tradePlace',
            'deliveryPlace',
            'policy',
            'application',
            'preparedBy',
            'signedOn',
            'rejectedReason',
            'terminatedReason',
          ],
        },
        {
          key: 'clauses',
          label: translate('tw.contract.clauses'),
          names: ['productSpecification', 'qualityStandard', 'rightsAndDuties', 'breachLiability', 'afterSalesService'],
        },
      ]}
      without={[
        'customer',
        'owner',
        'orderProgress',
        'shipmentProgress',
        'signOffProgress',
        'invoiceProgress',
        'collectionProgress',
      ]}
      lines={{
        lines: (contract) => <ContractProgress contract={contract} />,
        instalments: (contract) => <InstalmentTable contract={contract} />,
      }}
      leaves={[
        {
          key: 'documents',
          label: translate('tw.contract.documents'),
          draw: ({ id }) => (
            <Box sx={{ display: 'grid', gap: 4 }}>
              <Related
                type="SalesOrder"
                where={{ contractId: { eq: id } }}
                without={['customer', 'contract', 'owner', 'channel', 'currency']}
              />
              <Related
                type="DeliveryOrder"
                where={{ contractId: { eq: id } }}
                without={['customer', 'contract', 'owner', 'currency']}
              />
              <Related
                type="SignOff"
                where={{ delivery: { contractId: { eq: id } } }}
                without={['customer', 'owner']}
              />
              <Related
                type="Invoice"
                where={{ contractId: { eq: id } }}
                without={['customer', 'contract', 'owner', 'currency']}
              />
              <Related
                type="Receivable"
                where={{ contractId: { eq: id } }}
                without={['customer', 'contract', 'owner', 'currency']}
              />
            </Box>
          ),
        },
      ]}
    />
  );
}
