import { Contract } from '../../contract/contract.ts';
import { ContractLine } from '../../contract/contract-line.ts';
import { importMapping } from '../mapping.ts';
import { writeContracts } from '../write-contracts.ts';

/** 导入历史合同 — neighbouring rows with one contract number are its lines; a past contract comes in the state it has truly reached. Source: CON-03, CON-22. */
export const contractMapping = importMapping({
  name: 'contracts',
  label: { zh: '历史合同', en: 'Past contracts' },
  entity: Contract,
  lineEntity: ContractLine,
  externalId: ['合同号', '合同编号', '订单号', 'contract number', 'contract no', 'order id', 'order number'],
  key: ['number'],
  columns: [
    { field: 'number', aliases: ['合同编号', 'contract number', 'contract no'] },
    {
      field: 'customer',
      aliases: ['客户名称', '客户编号', 'customer id', 'customer name', 'company name'],
      by: ['externalId', 'number', 'name', 'nameEn'],
      required: true,
    },
    {
      field: 'owner',
      aliases: ['业务员', '归属人', 'salesperson', 'employee id', 'sales rep'],
      by: ['externalId', 'email', 'name', 'nameEn'],
    },
    { field: 'subject', aliases: ['合同标的', '项目名称'] },
    { field: 'kind', aliases: ['类别'] },
    { field: 'status', aliases: ['合同状态'] },
    { field: 'currency' },
    { field: 'paymentMethod' },
    { field: 'tradeTerm', aliases: ['incoterm', 'incoterms'] },
    { field: 'tradePlace' },
    {
      field: 'signedOn',
      aliases: ['签订日期', '签约日期', '合同日期', '订单日期', 'order date', 'contract date'],
      required: true,
    },
    { field: 'deliveryOn', aliases: ['交货日期', '要求交期', 'required date', 'delivery date'] },
    { field: 'deliveryPlace', aliases: ['收货地址', 'ship address'] },
    { field: 'shippedOn', aliases: ['发货日期', 'shipped date', 'ship date'] },
    { field: 'freightAmount', aliases: ['freight'] },
    { field: 'collectedAmount', aliases: ['已收金额', '收款金额', 'paid', 'collected'] },
    {
      field: 'product',
      line: true,
      aliases: ['产品编码', '物料编码', 'product code', 'product id', 'sku', 'item code'],
      by: ['externalId', 'code', 'name'],
      required: true,
    },
    { field: 'specification', line: true },
    { field: 'quantity', line: true, aliases: ['qty'], required: true },
    { field: 'unitPrice', line: true, aliases: ['价格', '含税单价', 'price'], required: true },
    { field: 'discountPercent', line: true, aliases: ['折扣', 'discount percent'] },
    { field: 'taxRatePercent', line: true, aliases: ['增值税率', 'vat', 'tax rate'] },
    { field: 'shippedQuantity', line: true, aliases: ['发货数量', 'shipped quantity'] },
  ],
  write: writeContracts,
});
