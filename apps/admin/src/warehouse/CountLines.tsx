import { useInput, useTranslate } from 'ra-core';
import { useEffect, useRef } from 'react';
import { LinesInput } from '../form/LinesInput.tsx';
import { useStockLevelListQuery } from '../generated/operations.ts';

interface Props {
  warehouseId: string;
  /** The count before, when it is counted again. */
  before: readonly {
    product?: { id: string } | null | undefined;
    countedQuantity: string;
    reason?: string | null | undefined;
  }[];
}

/** 盘点行 — every product the books have in this warehouse, to be counted without seeing what they say; others can be added. */
export function CountLines({ warehouseId, before }: Props) {
  const translate = useTranslate();
  const { data } = useStockLevelListQuery({ where: { warehouseId: { eq: warehouseId } }, first: 200 });
  const { field } = useInput({ source: 'lines', defaultValue: [] });
  const begun = useRef(false);
  const levels = data?.page.nodes;
  useEffect(() => {
    if (begun.current || !levels) return;
    begun.current = true;
    const known = new Map(before.map((line) => [line.product?.id, line]));
    const products = new Set([...levels, ...before].flatMap(({ product }) => (product ? [product.id] : [])));
    field.onChange(
      [...products].map((productId) => ({
        productId,
        counted: known.get(productId)?.countedQuantity ?? null,
        reason: known.get(productId)?.reason ?? null,
      })),
    );
  }, [levels, before, field]);
  const title = translate('tw.warehouse.count');
  return (
    <LinesInput
      source="lines"
      record="StocktakeLine"
      field={{ kind: 'inputs', of: 'RecordCountLinesInput', list: true, required: true, zh: title, en: title }}
    />
  );
}
