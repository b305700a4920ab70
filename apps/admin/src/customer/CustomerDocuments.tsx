import Box from '@mui/material/Box';
import { Related } from '../parts/Related.tsx';

/** 客户单据 — what we have agreed with this customer, what has been paid, what is owed. */
export function CustomerDocuments({ id }: { id: string }) {
  const where = { customerId: { eq: id } };
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Related type="CreditProfile" where={where} without={['customer', 'owner']} />
      <Related type="Quotation" where={where} without={['customer', 'currency']} />
      <Related type="Contract" where={where} without={['customer', 'currency', 'signedOn', 'invoiceProgress']} />
      <Related type="Receivable" where={where} without={['customer', 'owner', 'currency', 'kind']} />
      <Related type="Receipt" where={where} without={['customer', 'owner', 'currency']} />
      <Related type="DiscountRequest" where={where} without={['customer', 'currency']} />
    </Box>
  );
}
