import { useTranslate } from 'ra-core';
import { titleOf } from '../api/names.ts';
import { AmountsFrom } from '../form/AmountsFrom.tsx';
import { compare, minus } from '../parts/exact.ts';
import { useWords } from '../parts/use-words.ts';
import type { DeliveryRecord } from './DeliveryOrderShow.tsx';

/** 退库行 — what came back of each line and is not in the store again yet. */
export function RestockLines({ delivery }: { delivery: DeliveryRecord }) {
  const translate = useTranslate();
  const { locale } = useWords();
  return (
    <AmountsFrom
      source="lines"
      title={translate('tw.shipment.restock')}
      link="deliveryLineId"
      amount="quantity"
      offered={delivery.lines
        .map((line) => ({
          id: line.id,
          label: titleOf(line.product, locale),
          said: `${titleOf(line.product, locale)} ${line.position}`,
          left: minus(line.returnedQuantity, line.restockedQuantity),
        }))
        .filter((each) => compare(each.left, '0') > 0)}
    />
  );
}
