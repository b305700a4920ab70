import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Lines } from '../parts/Lines.tsx';
import { Panel } from '../parts/Panel.tsx';
import { StateChip } from '../parts/StateChip.tsx';
import type { InvoiceRecord } from './InvoiceShow.tsx';

/** 开票依据 — the contract's instalments and how far its orders have come: what one decides on. */
export function AgreedTerms({ invoice }: { invoice: InvoiceRecord }) {
  const translate = useTranslate();
  const terms = Array.isArray(invoice.contractTerms) ? (invoice.contractTerms as Record<string, unknown>[]) : [];
  const orders = Array.isArray(invoice.completion) ? (invoice.completion as { number: string; status: string }[]) : [];
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Panel flush title={translate('tw.invoice.terms')}>
        <Lines
          type="PaymentScheduleLine"
          lines={terms.map((each, at) => ({ id: String(at), ...each }))}
          columns={['kind', 'trigger', 'days', 'percent', 'amount', 'dueOn', 'receivedAmount', 'status']}
          currency={invoice.currency}
        />
      </Panel>
      {orders.length > 0 && (
        <Panel title={translate('tw.invoice.completion')}>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 4 }}>
            {orders.map((each) => (
              <Box
                component="li"
                key={each.number}
                sx={{ display: 'flex', gap: 2, alignItems: 'center', fontSize: 13 }}
              >
                {each.number} <StateChip of="SalesOrderStatus" value={each.status} />
              </Box>
            ))}
          </Box>
        </Panel>
      )}
    </Box>
  );
}
