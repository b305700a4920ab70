import Box from '@mui/material/Box';
import { Related } from '../parts/Related.tsx';

/** 订单单据 — what was said, made, tested, kept and shipped for this order. */
export function OrderDocuments({ id }: { id: string }) {
  const where = { orderId: { eq: id } };
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Related type="OrderMessage" where={where} without={['order']} />
      <Related type="ProductionNotice" where={where} without={['customer', 'order', 'contract']} />
      <Related type="ProductionPlan" where={where} without={['order', 'notice']} />
      <Related type="ProductionProblem" where={where} without={['order', 'cause']} />
      <Related type="FinishedLot" where={where} without={['order']} />
      <Related type="ThirdPartyReport" where={where} without={['order']} />
      <Related type="DispatchNotice" where={where} without={['order', 'customer', 'owner']} />
      <Related type="DeliveryOrder" where={where} without={['order', 'customer', 'contract', 'currency']} />
    </Box>
  );
}
