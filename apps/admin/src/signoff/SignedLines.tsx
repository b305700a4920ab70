import { useTranslate } from 'ra-core';
import { titleOf } from '../api/names.ts';
import { AmountsFrom } from '../form/AmountsFrom.tsx';
import { useDeliveryOrderPageQuery } from '../generated/operations.ts';
import { compare, minus } from '../parts/exact.ts';
import { useWords } from '../parts/use-words.ts';

/** 签收行 — what of each line of the delivery the customer has signed for; all of it unless less is typed. */
export function SignedLines({ deliveryId }: { deliveryId: string }) {
  const translate = useTranslate();
  const { locale } = useWords();
  const { data } = useDeliveryOrderPageQuery({ id: deliveryId });
  const offered = data?.record?.lines
    .map((line) => ({
      id: line.id,
      label: titleOf(line.product, locale),
      said: `${titleOf(line.product, locale)} ${line.position}`,
      left: minus(line.quantity, line.signedQuantity),
    }))
    .filter((each) => compare(each.left, '0') > 0);
  return (
    <AmountsFrom
      source="lines"
      title={translate('tw.signoff.lines')}
      link="deliveryLineId"
      amount="quantity"
      offered={offered}
      all
    />
  );
}
