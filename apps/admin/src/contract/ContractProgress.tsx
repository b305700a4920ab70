import { useTranslate } from 'ra-core';
import { Lines } from '../parts/Lines.tsx';
import { Progress } from '../parts/Progress.tsx';
import type { ContractRecord } from './ContractShow.tsx';

/** 产品行进度 — of every line: ordered, shipped, signed for, invoiced, collected — exact figures against what was agreed. */
export function ContractProgress({ contract }: { contract: ContractRecord }) {
  const translate = useTranslate();
  type Line = ContractRecord['lines'][number];
  const quantity = (
    key: string,
    name: 'orderedQuantity' | 'shippedQuantity' | 'signedQuantity' | 'invoicedQuantity',
  ) => ({
    key,
    label: translate(`tw.progress.${key}`),
    draw: (row: { id: string }) => {
      const line = row as Line;
      return (
        <Progress
          label={translate(`tw.progress.${key}`)}
          done={line[name]}
          of={line.quantity}
          unit={line.product?.unit}
        />
      );
    },
  });
  return (
    <Lines
      type="ContractLine"
      lines={contract.lines}
      columns={[
        'position',
        'product',
        'specification',
        'quantity',
        'unitPrice',
        'discountPercent',
        'amount',
        'deliveryOn',
      ]}
      currency={contract.currency}
      further={[
        quantity('ordered', 'orderedQuantity'),
        quantity('shipped', 'shippedQuantity'),
        quantity('signed', 'signedQuantity'),
        quantity('invoiced', 'invoicedQuantity'),
        {
          key: 'collected',
          label: translate('tw.progress.collected'),
          draw: (row) => (
            <Progress
              label={translate('tw.progress.collected')}
              done={(row as Line).collectedAmount}
              of={(row as Line).amount}
              unit={contract.currency}
            />
          ),
        },
      ]}
    />
  );
}
