import { refusals } from '../kernel/refusal.ts';

export const commissionRefusals = refusals({
  NO_CONTRACT_NO_COMMISSION: {
    zh: '收款 {receipt} 没有核销到合同，不能计提成',
    en: 'The receipt {receipt} is matched to no contract; there is no commission on it',
    requirement: 'COMM-03',
    clearedBy: ['FINANCE', 'AR_ACCOUNTANT'],
  },
  COMMISSION_RATE_NOT_SET: {
    zh: '没有适用的提成费率：{about}',
    en: 'No commission rate is set for: {aboutEn}',
    requirement: 'COMM-06',
    clearedBy: ['DEPUTY_GM_FINANCE'],
  },
  RECEIPT_ALREADY_COMMISSIONED: {
    zh: '收款 {receipt} 已计入提成单 {forms}',
    en: 'The receipt {receipt} is already on the commission form {forms}',
    requirement: 'COMM-07',
    clearedBy: [],
  },
  COMMISSION_NOT_DUE: {
    zh: '收款 {receipt} 暂不能计提成：合同 {contracts} 尚未验收、签收或收齐',
    en: 'The receipt {receipt} does not count yet: the contract {contracts} is not accepted, signed for or collected as the policy asks',
    requirement: 'COMM-01',
    clearedBy: [],
  },
  COMMISSION_OF_ANOTHER: {
    zh: '收款 {receipt} 是 {owner} 的业务',
    en: 'The receipt {receipt} is the business of {owner}',
    requirement: 'COMM-08',
    clearedBy: [],
  },
  COMMISSION_FOR_ONESELF: {
    zh: '填单人不能是提成人本人',
    en: 'Nobody fills in his own commission form',
    requirement: 'COMM-08',
    clearedBy: ['SALES_OPS'],
  },
  COMMISSION_FORM_EMPTY: {
    zh: '提成单没有收款',
    en: 'There is no money received on the form',
    requirement: 'COMM-01',
    clearedBy: ['SALES_OPS'],
  },
  COMMISSION_RECEIPT_REVERSED: {
    zh: '提成单上的收款 {receipts} 已被冲销，须驳回重填',
    en: 'The receipts {receipts} on the form have been reversed; it has to go back',
    requirement: 'COMM-07',
    clearedBy: ['SALES_OPS'],
  },
  COMMISSION_CLAWBACK_STAYS: {
    zh: '收款 {receipt} 的冲回不能从提成单移除',
    en: 'What is taken back for the receipt {receipt} cannot be left out',
    requirement: 'COMM-07',
    clearedBy: [],
  },
  COMMISSION_NOTHING_TO_PAY: {
    zh: '应发 {net} CNY，没有可发放的金额，结转下一张提成单',
    en: 'The form comes to {net} CNY; there is nothing to pay, it is carried forward',
    requirement: 'COMM-05',
    clearedBy: [],
  },
  DEPARTMENT_ACCRUED_ALREADY: {
    zh: '{department} {month} 的提成已计提（{state:DepartmentAccrualStatus}）；未入账的可删除后重算',
    en: 'The commission of {department} for {month} is accrued already ({state:DepartmentAccrualStatus}); until it is booked it can be deleted and calculated anew',
    requirement: 'COMM-04',
    clearedBy: ['FINANCE'],
  },
  DEPARTMENT_ACCRUAL_OUT_OF_ORDER: {
    zh: '该部门 {months} 的计提须按月份先后处理',
    en: 'The accruals of the department are booked in their order; first or already: {months}',
    requirement: 'COMM-04',
    clearedBy: ['FINANCE'],
  },
});
