import { decimal, moneyText, sum } from '../kernel/decimal.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { amountInChinese, amountInEnglish } from './amount-in-words.ts';
import type { Contract } from './contract.ts';
import type { ContractLine } from './contract-line.ts';
import { obligatoryClauses } from './obligatory-clauses.ts';
import type { PaymentScheduleLine } from './payment-schedule-line.ts';
import { contractRefusals } from './refusals.ts';

export interface TextParts {
  readonly lines: readonly ContractLine[];
  readonly instalments: readonly PaymentScheduleLine[];
}

/** 大小写金额一致 — the words of both languages say the amount in figures. Source: CON-12. */
export function wordsEqualFigures(contract: Contract): Refusal | undefined {
  const [zh, en] = [
    amountInChinese(contract.amount!, contract.currency!),
    amountInEnglish(contract.amount!, contract.currency!),
  ];
  if (contract.amountInWords === zh && contract.amountInWordsEn === en) return undefined;
  return contractRefusals.AMOUNT_IN_WORDS_DIFFERS({
    figures: moneyText(contract.amount!, contract.currency!),
    currency: contract.currency,
    words: contract.amountInWords,
    wordsEn: contract.amountInWordsEn,
    expected: zh,
    expectedEn: en,
  });
}

/** 合计等于明细 — lines and instalments each add up to the contract amount. Source: CON-12. */
export function totalsEqualLines(contract: Contract, { lines, instalments }: TextParts): Refusal | undefined {
  const [goods, scheduled] = [sum(lines.map((line) => line.amount)), sum(instalments.map((line) => line.amount))];
  if (goods.eq(decimal(contract.amount)) && scheduled.eq(decimal(contract.amount))) return undefined;
  const text = (value: ReturnType<typeof decimal>) => moneyText(value, contract.currency!);
  return contractRefusals.CONTRACT_TOTAL_DIFFERS({
    total: text(decimal(contract.amount)),
    lines: text(goods),
    instalments: text(scheduled),
    currency: contract.currency,
  });
}

/** 无空白项 — nothing the text must say is left empty. Source: CON-12, CON-25. */
export function nothingIsEmpty(contract: Contract, parts: TextParts): Refusal | undefined {
  const heads = [
    { code: 'SUBJECT', zh: '标的', present: Boolean(contract.subject?.trim()) },
    {
      code: 'DELIVERY_PLACE',
      zh: '交货地点',
      present: Boolean(contract.deliveryPlace?.trim() || contract.tradePlace?.trim()),
    },
    ...(contract.kind === 'EXPORT'
      ? [{ code: 'TRADE_TERM', zh: '贸易术语', present: Boolean(contract.tradeTerm) }]
      : []),
    ...(contract.paymentMethod === 'LC'
      ? [
          { code: 'LC_DOCUMENTS', zh: '信用证单据', present: Boolean(contract.lcDocuments?.trim()) },
          { code: 'LC_LATEST_SHIPMENT', zh: '最迟装运期', present: Boolean(contract.lcLatestShipmentOn) },
        ]
      : []),
  ];
  const missing = [
    ...heads,
    ...obligatoryClauses.map((clause) => ({
      code: clause.code,
      zh: clause.zh,
      present: clause.present(contract, parts),
    })),
  ].filter((each) => !each.present);
  return missing.length === 0
    ? undefined
    : contractRefusals.CONTRACT_FIELD_EMPTY({
        missing: missing.map((each) => each.code),
        missingZh: missing.map((each) => each.zh),
      });
}
