import { all, own, permissions, team } from '../access/permissions.ts';

permissions('contract', {
  readLedger: [
    { zh: '查看合同台账', en: 'See contract ledgers' },
    {
      ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'),
      ...team('SALES_MANAGER'),
      ...all(
        'HEAD_OF_SALES',
        'SALES_DIRECTOR',
        'SALES_OPS',
        'SALES_ADMIN',
        'CONTRACT_ADMIN',
        'FINANCE',
        'AR_ACCOUNTANT',
        'CREDIT_CONTROLLER',
        'DEPUTY_GM_SALES',
        'DEPUTY_GM_FINANCE',
        'GM',
        'SUPERVISOR',
        'BI_READER',
        'ADMIN',
      ),
    },
  ],
  keepSalesLedger: [{ zh: '登记销售台账', en: 'Keep the ledger of sales' }, all('SALES_OPS')],
  keepFinanceLedger: [{ zh: '登记财务台账', en: 'Keep the ledger of finance' }, all('FINANCE', 'AR_ACCOUNTANT')],
  compareLedgers: [
    { zh: '核对合同台账', en: 'Compare the contract ledgers' },
    all('SALES_OPS', 'FINANCE', 'AR_ACCOUNTANT'),
  ],
  signLedgerForSales: [
    { zh: '销售签认对账', en: 'Sign the ledger check for sales' },
    all('SALES_OPS', 'HEAD_OF_SALES'),
  ],
  signLedgerForFinance: [
    { zh: '财务签认对账', en: 'Sign the ledger check for finance' },
    all('FINANCE', 'AR_ACCOUNTANT'),
  ],
  closeLedgerMonth: [{ zh: '台账关账', en: 'Close a month of the ledgers' }, all('FINANCE', 'AR_ACCOUNTANT')],
  waiveDifference: [{ zh: '豁免台账差异', en: 'Waive a ledger difference' }, all('DEPUTY_GM_FINANCE')],
});
