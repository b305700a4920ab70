import type { RecordType } from '../api/names.ts';

/** 分段 — a titled part of a long form, and of the page that shows what was filled in. */
export interface Section {
  key: string;
  names: readonly string[];
}

const goods: Section = { key: 'goods', names: ['lines'] };
const delivery: Section = { key: 'delivery', names: ['tradeTerm', 'tradePlace', 'deliveryOn', 'deliveryPlace'] };
const payment: Section = {
  key: 'payment',
  names: [
    'paymentMethod',
    'freightAmount',
    'insuranceAmount',
    'otherAmount',
    'otherCharges',
    'amountInWords',
    'amountInWordsEn',
    'instalments',
  ],
};
const clauses: Section = {
  key: 'clauses',
  names: ['productSpecification', 'qualityStandard', 'rightsAndDuties', 'afterSalesService', 'breachLiability'],
};

/** 长表单分段 — which fields of a long form stand together, in the order in which one fills them in; what no section names comes last. */
export const sections: Partial<Record<RecordType, readonly Section[]>> = {
  ApprovalChain: [
    { key: 'chain', names: ['documentType', 'name', 'nameEn', 'priority', 'active'] },
    { key: 'steps', names: ['steps'] },
    { key: 'applies', names: ['kind', 'region', 'minAmount', 'maxAmount', 'abovePercent', 'upToPercent'] },
  ],
  Contract: [
    { key: 'deal', names: ['applicationId', 'subject', 'kind', 'currency', 'keyCustomer', 'specialContract'] },
    {
      key: 'use',
      names: ['directCustomer', 'hostEquipmentOrderer', 'hostEquipmentModel', 'designInstitute'],
    },
    goods,
    delivery,
    payment,
    {
      key: 'credit',
      names: ['lcNumber', 'lcIssuingBank', 'lcExpiresOn', 'lcLatestShipmentOn', 'lcDocuments'],
    },
    clauses,
    { key: 'service', names: ['thirdPartyInspection', 'serviceAgreed', 'warrantyMonths', 'warrantyFrom'] },
    {
      key: 'text',
      names: [
        'textBasis',
        'templateId',
        'attachments',
        'customerTextReason',
        'customerTextExact',
        'customerTextTechnical',
        'customerTextRules',
        'customerTextLawful',
      ],
    },
  ],
  ContractAmendment: [{ key: 'deal', names: ['contractId', 'reason'] }, goods, delivery, payment, clauses],
  ContractApplication: [
    { key: 'parties', names: ['customerId', 'subject', 'kind', 'currency'] },
    goods,
    delivery,
    { ...payment, names: [...payment.names, 'remark'] },
  ],
  Customer: [
    { key: 'firm', names: ['name', 'nameEn', 'shortName', 'kinds', 'tier', 'ownerId', 'leadSource'] },
    {
      key: 'address',
      names: ['country', 'region', 'city', 'postalCode', 'address', 'phone', 'fax', 'email', 'website'],
    },
    { key: 'billing', names: ['invoiceTitle', 'taxNumber', 'bankAccount', 'currency'] },
    {
      key: 'business',
      names: ['businessScope', 'size', 'purchasingPower', 'reputation', 'needs', 'pastTrades', 'feedback'],
    },
    { key: 'care', names: ['servicePlan'] },
  ],
  Product: [
    { key: 'goods', names: ['code', 'name', 'nameEn', 'categoryId', 'unit', 'specification'] },
    {
      key: 'price',
      names: ['priceClass', 'listPrice', 'listCurrency', 'standardCost', 'taxRatePercent'],
    },
    { key: 'shipping', names: ['hsCode', 'originCountry', 'netWeight', 'packing'] },
  ],
  Quotation: [
    { key: 'parties', names: ['customerId', 'subject', 'kind', 'currency', 'validTo'] },
    goods,
    delivery,
    payment,
    { key: 'remark', names: ['remark'] },
  ],
};
