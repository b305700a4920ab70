import { refusals } from '../kernel/refusal.ts';

export const paymentRefusals = refusals({
  RECEIPT_EXCEEDED: {
    zh: '核销 {asked} {currency} 超出收款 {receipt} 的未核销金额 {unallocated}',
    en: 'Matching {asked} {currency} is more than the {unallocated} left of receipt {receipt}',
    requirement: 'AR-03',
    clearedBy: ['FINANCE', 'AR_ACCOUNTANT'],
  },
  INSTALMENT_EXCEEDED: {
    zh: '核销 {asked} {currency} 超出付款计划行（合同 {contract} 第 {position} 期）的未收金额 {open}',
    en: 'Matching {asked} {currency} is more than the {open} open on instalment {position} of contract {contract}',
    requirement: 'ADV-02',
    clearedBy: ['FINANCE', 'AR_ACCOUNTANT'],
  },
  RECEIPT_OF_ANOTHER_CUSTOMER: {
    zh: '收款 {receipt} 不是合同 {contract} 的客户所付',
    en: 'The receipt {receipt} is not from the customer of contract {contract}',
    requirement: 'AR-03',
    clearedBy: [],
  },
  RECEIPT_CURRENCY_DIFFERS: {
    zh: '收款币种 {receiptCurrency} 与合同 {contract} 的币种 {contractCurrency} 不同',
    en: 'The receipt is in {receiptCurrency}, the contract {contract} in {contractCurrency}',
    requirement: 'AR-03',
    clearedBy: ['FINANCE'],
  },
  CONTRACT_TAKES_NO_MONEY: {
    zh: '合同 {contract} 状态 {state:ContractStatus}，不能核销收款',
    en: 'The contract {contract} is {state:ContractStatus}: no money can be matched to it',
    requirement: 'AR-03',
    clearedBy: [],
  },
  NOTHING_TO_ALLOCATE: {
    zh: '没有可核销的付款计划行',
    en: 'There is no open instalment to match it to',
    requirement: 'AR-03',
    clearedBy: [],
  },
  RECEIPT_AMOUNT_DIGITS: {
    zh: '金额 {amount} 的小数位超出币种 {currency}',
    en: 'The amount {amount} has more digits than the currency {currency}',
    requirement: 'AR-03',
    clearedBy: [],
  },
  NOTHING_TO_TAKE_BACK: {
    zh: '收款 {receipt} 没有核销可撤',
    en: 'Nothing of receipt {receipt} is matched',
    requirement: 'AR-03',
    clearedBy: [],
  },
  ADVANCE_NOT_RECEIVED: {
    zh: '预收款未到：应收 {due} {currency}，已收 {received}，尚缺 {missing}',
    en: 'The advance is not in: due {due} {currency}, received {received}, missing {missing}',
    requirement: 'ADV-03',
    clearedBy: ['FINANCE', 'DEPUTY_GM_FINANCE', 'GM'],
  },
});
