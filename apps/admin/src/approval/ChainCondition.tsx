import { useTranslate } from 'ra-core';
import { grouped } from '../parts/exact.ts';
import { useWords } from '../parts/use-words.ts';

const numbers = new Set(['minAmount', 'maxAmount', 'abovePercent', 'upToPercent']);

/** 适用条件 — to which documents a chain applies, as sentences; to all of them when it names nothing. */
export function ChainCondition({ of }: { of: unknown }) {
  const translate = useTranslate();
  const { word } = useWords();
  const named = Object.entries((of ?? {}) as Record<string, string>);
  if (named.length === 0) return <>{translate('tw.chain.every')}</>;
  const said = (key: string, value: string): string =>
    numbers.has(key) ? grouped(value) : key === 'kind' ? word('ChangeApprovalChainKind', value) : value;
  return (
    <>
      {named
        .map(([key, value]) => translate(`tw.chain.${key}`, { value: said(key, value) }))
        .join(translate('tw.list_comma'))}
    </>
  );
}
