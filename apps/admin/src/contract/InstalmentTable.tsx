import { useTranslate } from 'ra-core';
import { Lines } from '../parts/Lines.tsx';
import { Progress } from '../parts/Progress.tsx';
import type { ContractRecord } from './ContractShow.tsx';

/** 付款计划 — what is due when, against what has come in. */
export function InstalmentTable({ contract }: { contract: ContractRecord }) {
  const translate = useTranslate();
  return (
    <Lines
      type="PaymentScheduleLine"
      lines={contract.instalments}
      columns={['position', 'kind', 'trigger', 'days', 'percent', 'amount', 'dueOn', 'status', 'waivedReason']}
      currency={contract.currency}
      further={[
        {
          key: 'received',
          label: translate('tw.progress.collected'),
          draw: (row) => {
            const line = row as ContractRecord['instalments'][number];
            return (
              <Progress
                label={translate('tw.progress.collected')}
                done={line.receivedAmount}
                of={line.amount}
                unit={contract.currency}
              />
            );
          },
        },
      ]}
    />
  );
}
