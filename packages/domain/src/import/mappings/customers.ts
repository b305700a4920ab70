import { Customer } from '../../customer/customer.ts';
import { importMapping } from '../mapping.ts';
import { writeRecords } from '../write-records.ts';

/** 导入客户 — a row a customer; whose it is stands in a column, or it is the importer's. Source: CUST-02, CUST-04. */
export const customerMapping = importMapping({
  name: 'customers',
  label: { zh: '客户', en: 'Customers' },
  entity: Customer,
  externalId: ['客户编号', '客户代码', '客户编码', 'customer id', 'customer code', 'customer number'],
  key: ['name'],
  columns: [
    {
      field: 'name',
      aliases: ['公司名称', '单位名称', '企业名称', '客户', 'company name', 'company', 'customer name', 'customer'],
      required: true,
    },
    { field: 'nameEn', aliases: ['客户英文名称', 'english name'] },
    { field: 'shortName', aliases: ['客户简称'] },
    {
      field: 'owner',
      aliases: ['业务员', '负责业务员', '归属人', '销售', 'salesperson', 'sales rep'],
      by: ['externalId', 'email', 'name', 'nameEn'],
    },
    { field: 'kinds', aliases: ['客户类别', 'type'] },
    { field: 'tier', aliases: ['层级', '重要程度'] },
    { field: 'country', aliases: ['国家/地区', '国别'], required: true },
    { field: 'region', aliases: ['省份', '省', '州', 'state', 'province'] },
    { field: 'city', aliases: ['所在城市'] },
    { field: 'address', aliases: ['详细地址', '公司地址', '联系地址'] },
    { field: 'postalCode', aliases: ['邮政编码', 'zip', 'zip code'] },
    { field: 'phone', aliases: ['联系电话', '公司电话', '座机', 'telephone', 'tel'] },
    { field: 'fax', aliases: ['传真号码'] },
    { field: 'email', aliases: ['电子邮箱', 'e-mail', 'mail'] },
    { field: 'website', aliases: ['网址', '公司网站', 'web', 'homepage', 'url'] },
    { field: 'taxNumber', aliases: ['统一社会信用代码', '纳税人识别号', 'vat number', 'tax id'] },
    { field: 'invoiceTitle', aliases: ['开票抬头'] },
    { field: 'bankAccount', aliases: ['银行账号', '开户行'] },
    { field: 'currency', aliases: ['币种', '结算币种'] },
    { field: 'businessScope', aliases: ['主营业务', '行业', 'industry'] },
    { field: 'size', aliases: ['企业规模', '人员规模', 'employees'] },
    { field: 'purchasingPower' },
    { field: 'reputation' },
    { field: 'needs', aliases: ['采购需求'] },
    { field: 'pastTrades' },
    { field: 'feedback' },
    { field: 'servicePlan' },
  ],
  write: writeRecords,
});
