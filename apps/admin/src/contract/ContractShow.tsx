import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { type ContractPageQuery, useContractPageQuery } from '../generated/operations.ts';
import { Panel } from '../parts/Panel.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { Related } from '../parts/Related.tsx';
import { StartButton } from '../parts/StartButton.tsx';
import { useMay } from '../parts/use-may.ts';
import { useRecordId } from '../parts/use-record-id.ts';
import { ContractChanges } from './ContractChanges.tsx';
import { ContractJourney } from './ContractJourney.tsx';
import { ContractLedgers } from './ContractLedgers.tsx';
import { ContractProgress } from './ContractProgress.tsx';
import { ContractReviews } from './ContractReviews.tsx';
import { ContractService } from './ContractService.tsx';
import { InstalmentTable } from './InstalmentTable.tsx';

export type ContractRecord = NonNullable<ContractPageQuery['record']>;

/** Looked at only when the contract is written on the customer's text. */
const customerText = [
  'customerTextExact',
  'customerTextLawful',
  'customerTextTechnical',
  'customerTextRules',
  'customerTextReason',
];

/** 合同 — its life on one page: where it stands, lines with how far each has come, payments due against money received, documents, history. */
export default function ContractShow() {
  const page = useContractPageQuery({ id: useRecordId() });
  const translate = useTranslate();
  const { see } = useMay();
  return (
    <RecordPage
      type="Contract"
      page={page}
      files="CONTRACT_TEXT"
      papers={['contract']}
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
            'countersignedOn',
            'sealedOn',
            'signedOn',
            'revision',
            'reviewAfterSigning',
            'invoicePolicy',
            'keyCustomer',
            'specialContract',
            'serviceAgreed',
            'thirdPartyInspection',
            'closeTracking',
            'amountInWords',
            'amountInWordsEn',
            'rejectedReason',
            'terminatedReason',
          ],
        },
        {
          key: 'clauses',
          label: translate('tw.contract.clauses'),
          names: [
            'template',
            'textBasis',
            'attachments',
            'productSpecification',
            'qualityStandard',
            'rightsAndDuties',
            'breachLiability',
            'afterSalesService',
          ],
        },
        {
          key: 'check',
          label: translate('tw.contract.check'),
          names: [
            'textCheckedBy',
            'textCheckedAt',
            ...(page.data?.record?.textBasis === 'CUSTOMER' ? customerText : []),
            'submittedAt',
            'checklistBy',
            'checklistAt',
            'checklistNote',
          ],
        },
        {
          key: 'execution',
          label: translate('tw.contract.execution'),
          names: [
            'shippedAmount',
            'signedForAmount',
            'invoicedAmount',
            'toCollectAmount',
            'shippedOn',
            'acceptedOn',
            'fulfilledOn',
            'warrantyFrom',
            'warrantyMonths',
            'warrantyEndsOn',
            'lcNumber',
            'lcIssuingBank',
            'lcExpiresOn',
            'lcLatestShipmentOn',
            'lcDocuments',
            'directCustomer',
            'designInstitute',
            'hostEquipmentModel',
            'hostEquipmentOrderer',
          ],
        },
      ]}
      without={[
        ...customerText,
        'sealUses',
        'amending',
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
        {
          key: 'reviews',
          label: translate('tw.contract.reviews'),
          draw: ({ id }) => <ContractReviews id={id} />,
        },
        {
          key: 'changes',
          label: translate('tw.contract.changes'),
          draw: (contract) => <ContractChanges contract={contract} />,
        },
        {
          key: 'ledgers',
          label: translate('tw.contract.ledgers'),
          draw: ({ id }) => <ContractLedgers id={id} />,
          when: () => see('ContractLedger'),
        },
        {
          key: 'service',
          label: translate('tw.contract.service'),
          draw: ({ id }) => <ContractService id={id} />,
          when: () => see('DispatchOrder') || see('ArchiveFile'),
        },
      ]}
    />
  );
}
