import { useTranslate } from 'ra-core';
import { AmountsFrom } from '../form/AmountsFrom.tsx';
import { usePaymentScheduleLineListQuery } from '../generated/operations.ts';
import { BusinessDate } from '../parts/BusinessDate.tsx';
import { compare, minus } from '../parts/exact.ts';
import { useWords } from '../parts/use-words.ts';

/** 核销明细 — the customer's open instalments, earliest due first; left empty, the API pays them in that order. */
export function AllocatedLines({ customerId }: { customerId: string }) {
  const translate = useTranslate();
  const { word } = useWords();
  const { data } = usePaymentScheduleLineListQuery({
    where: { contract: { customerId: { eq: customerId } }, status: { notIn: ['RECEIVED', 'WAIVED'] } },
    orderBy: [{ dueOn: 'ASC' }],
    first: 50,
  });
  const offered = data?.page.nodes
    .map((each) => ({
      id: each.id,
      said: `${each.contract?.number} ${each.position}`,
      label: (
        <>
          {each.contract?.number} · {word('PaymentScheduleLineKind', each.kind)} ·{' '}
          <BusinessDate value={each.dueOn} due />
        </>
      ),
      left: minus(each.amount, each.receivedAmount),
    }))
    .filter((each) => compare(each.left, '0') > 0);
  return (
    <AmountsFrom
      source="allocations"
      title={translate('tw.payment.allocations')}
      link="instalmentId"
      amount="amount"
      offered={offered}
    />
  );
}
