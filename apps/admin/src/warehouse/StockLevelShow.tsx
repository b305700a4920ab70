import { useTranslate } from 'ra-core';
import { useStockLevelPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { Related } from '../parts/Related.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 库存 — how much of a product a warehouse has, and how it came to that. */
export default function StockLevelShow() {
  const page = useStockLevelPageQuery({ id: useRecordId() });
  const translate = useTranslate();
  return (
    <RecordPage
      type="StockLevel"
      page={page}
      leaves={[
        {
          key: 'moves',
          label: translate('tw.warehouse.moves'),
          draw: ({ product, warehouse }) => (
            <Related
              type="StockMove"
              where={{ productId: { eq: product?.id }, warehouseId: { eq: warehouse?.id } }}
              without={['product', 'warehouse']}
            />
          ),
        },
      ]}
    />
  );
}
