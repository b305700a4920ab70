import { useTranslate } from 'ra-core';
import { titleOf } from '../api/names.ts';
import { LinesGiven } from '../form/LinesGiven.tsx';
import { grouped } from '../parts/exact.ts';
import { useWords } from '../parts/use-words.ts';
import type { DeliveryRecord } from './DeliveryOrderShow.tsx';

/** 唛头 — what stands on the packing of each line; what stays empty comes from product and delivery. */
export function MarkLines({ delivery }: { delivery: DeliveryRecord }) {
  const translate = useTranslate();
  const { locale } = useWords();
  const known = new Map(delivery.marks.map((mark) => [mark.line?.id, mark]));
  return (
    <LinesGiven
      source="marks"
      of="RecordShippingMarksMarksInput"
      link="deliveryLineId"
      title={translate('tw.shipment.marks')}
      given={delivery.lines.map((line) => {
        const mark = known.get(line.id);
        return {
          key: line.id,
          label: `${line.position} · ${titleOf(line.product, locale)} · ${grouped(line.quantity)}`,
          fields: mark && {
            productName: mark.productName,
            specification: mark.specification,
            quantity: mark.quantity,
            weight: mark.weight,
            destination: mark.destination,
            customerMark: mark.customerMark,
            packageNumbers: mark.packageNumbers,
          },
        };
      })}
    />
  );
}
