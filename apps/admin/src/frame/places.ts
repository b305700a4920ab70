/** 地点 — everything the navigation leads to, in the order of the process; and what one must be allowed to see it. */
export interface Place {
  /** The record behind it, or a page of its own. */
  record?: string;
  path?: string;
  label?: string;
  permission: string;
}

export interface Group {
  key: string;
  places: readonly Place[];
}

const of = (record: string, permission: string): Place => ({ record, permission });

export const groups: readonly Group[] = [
  {
    key: 'customers',
    places: [
      of('Customer', 'customer.read'),
      of('Contact', 'customer.read'),
      of('CustomerTransfer', 'customer.requestTransfer'),
      of('Product', 'product.read'),
      of('CreditProfile', 'credit.read'),
      of('CreditWaiver', 'credit.read'),
    ],
  },
  {
    key: 'quotes',
    places: [
      of('PricePolicy', 'pricing.readPolicy'),
      of('PriceCalculation', 'pricing.read'),
      of('DiscountRequest', 'pricing.read'),
      of('Quotation', 'pricing.read'),
    ],
  },
  {
    key: 'contracts',
    places: [
      of('ContractApplication', 'contract.read'),
      of('Contract', 'contract.read'),
      of('ContractAmendment', 'contract.read'),
      of('ContractLedger', 'contract.readLedger'),
      of('LedgerCheck', 'contract.readLedger'),
      of('SalesOrder', 'order.read'),
      of('OrderReview', 'order.read'),
    ],
  },
  {
    key: 'make',
    places: [
      of('ProductionNotice', 'production.read'),
      of('ProductionPlan', 'production.read'),
      of('ProductionTask', 'production.read'),
      of('ProductionProblem', 'production.read'),
      of('FinishedLot', 'quality.read'),
      of('Inspection', 'quality.read'),
      of('ProductCertificate', 'quality.read'),
      of('ThirdPartyReport', 'quality.read'),
      of('StockReceipt', 'warehouse.read'),
      of('StockLevel', 'warehouse.read'),
      { path: '/stock-report', label: 'stock_report', permission: 'warehouse.read' },
      of('Stocktake', 'warehouse.read'),
    ],
  },
  {
    key: 'ship',
    places: [
      { path: '/gate', label: 'gate', permission: 'shipment.registerExit' },
      of('DispatchNotice', 'warehouse.readNotices'),
      of('DeliveryOrder', 'shipment.read'),
      of('OutboundNote', 'shipment.read'),
      of('ExitPass', 'shipment.read'),
      of('ShippingNotice', 'shipment.read'),
      of('SignOff', 'signoff.read'),
      of('DeliveryException', 'signoff.read'),
    ],
  },
  {
    key: 'money',
    places: [
      of('Receipt', 'payment.read'),
      of('Invoice', 'invoice.read'),
      of('PaymentNotice', 'invoice.read'),
      of('Receivable', 'receivable.read'),
      { path: '/ageing', label: 'ageing', permission: 'receivable.read' },
      of('CollectionAction', 'receivable.read'),
      of('LegalAction', 'receivable.read'),
      of('CommissionForm', 'commission.read'),
      of('DepartmentAccrual', 'commission.readAccruals'),
      of('BookCheck', 'books.read'),
    ],
  },
  {
    key: 'service',
    places: [
      of('DispatchOrder', 'fieldservice.read'),
      of('AcceptanceReport', 'fieldservice.read'),
      of('UsageRecord', 'fieldservice.read'),
    ],
  },
  {
    key: 'archive',
    places: [of('ArchiveFile', 'archive.read'), of('AccessRequest', 'archive.readRequests')],
  },
  {
    key: 'settings',
    places: [
      of('User', 'organization.read'),
      of('Department', 'organization.read'),
      of('ApiKey', 'organization.readApiKeys'),
      of('ApprovalChain', 'approval.readChains'),
      of('Deputy', 'approval.readDeputies'),
      { path: '/policy', label: 'policy', permission: 'policy.read' },
      { path: '/permissions', label: 'permissions', permission: 'organization.read' },
      { path: '/numbering', label: 'numbering', permission: 'kernel.readNumbers' },
      of('ImportRun', 'kernel.import'),
      of('ExportRun', 'desk.readExports'),
      of('ExchangeRate', 'kernel.read'),
      of('CalendarDay', 'kernel.read'),
      of('Warehouse', 'warehouse.read'),
      of('ProductCategory', 'product.read'),
      of('ContractTemplate', 'contract.readTemplates'),
      of('CommissionRate', 'commission.readRates'),
      of('ArchiveRequirement', 'archive.readRequirements'),
    ],
  },
];

/** Records that are reached from others rather than from the navigation. */
const further: Record<string, string> = {
  Task: 'approval.read',
  PolicyVersion: 'policy.read',
  PaymentScheduleLine: 'contract.read',
  ContractReview: 'contract.read',
  ReviewCondition: 'contract.read',
  LegalQuestion: 'contract.read',
  ContractException: 'contract.read',
  ContractCopy: 'contract.read',
  ContractParty: 'contract.read',
  LedgerDifference: 'contract.readLedger',
  ServiceTraining: 'fieldservice.read',
  ArchiveDocument: 'archive.read',
  ArchiveView: 'archive.readRequests',
  OrderNegotiation: 'order.read',
  OrderNotice: 'order.read',
  OrderMessage: 'order.read',
  StockMove: 'warehouse.read',
  ImportRowProblem: 'kernel.import',
};

const reading = new Map(
  groups.flatMap(({ places }) =>
    places.flatMap(({ record, permission }) => (record ? [[record, permission] as const] : [])),
  ),
);

export const readingOf = (type: string): string | undefined => reading.get(type) ?? further[type];

/** 新建 — records one may begin from anywhere, and what one must be allowed for it. */
export const creating: ReadonlyMap<string, string> = new Map([
  ['Customer', 'customer.manage'],
  ['Contact', 'customer.manage'],
  ['Product', 'product.manage'],
  ['CreditWaiver', 'credit.requestWaiver'],
  ['PriceCalculation', 'pricing.quote'],
  ['DiscountRequest', 'pricing.requestDiscount'],
  ['Quotation', 'pricing.quote'],
  ['ContractApplication', 'contract.apply'],
  ['Contract', 'contract.draft'],
  ['ContractAmendment', 'contract.amend'],
  ['SalesOrder', 'order.enter'],
  ['ProductionNotice', 'production.draftNotice'],
  ['ProductionPlan', 'production.plan'],
  ['ProductionProblem', 'production.report'],
  ['FinishedLot', 'quality.registerLot'],
  ['Inspection', 'quality.requestInspection'],
  ['ThirdPartyReport', 'quality.thirdParty'],
  ['StockReceipt', 'warehouse.prepareReceipt'],
  ['Stocktake', 'warehouse.planStocktake'],
  ['DeliveryOrder', 'shipment.prepare'],
  ['Receipt', 'payment.record'],
  ['Invoice', 'invoice.request'],
  ['CollectionAction', 'receivable.chase'],
  ['CommissionForm', 'commission.prepare'],
  ['DispatchOrder', 'fieldservice.prepare'],
  ['AccessRequest', 'archive.request'],
]);
