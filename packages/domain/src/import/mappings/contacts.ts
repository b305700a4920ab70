import { Contact } from '../../customer/contact.ts';
import { importMapping } from '../mapping.ts';
import { writeRecords } from '../write-records.ts';

/** 导入联系人 — a row a person at a customer that is there already. Source: CUST-04. */
export const contactMapping = importMapping({
  name: 'contacts',
  label: { zh: '联系人', en: 'Contacts' },
  entity: Contact,
  externalId: ['联系人编号', 'contact id'],
  key: ['customer', 'name'],
  columns: [
    {
      field: 'customer',
      aliases: ['客户名称', '公司名称', '客户编号', '单位', 'company', 'company name', 'customer id', 'customer name'],
      by: ['externalId', 'number', 'name', 'nameEn'],
      required: true,
    },
    { field: 'name', aliases: ['联系人', '联系人姓名', 'contact', 'contact name', 'full name'], required: true },
    { field: 'nameEn' },
    { field: 'title', aliases: ['职位', '岗位', 'contact title', 'job title', 'position'] },
    { field: 'phone', aliases: ['联系电话', '手机', '手机号', 'mobile', 'telephone', 'tel'] },
    { field: 'email', aliases: ['电子邮箱', 'e-mail', 'mail'] },
    { field: 'isDecisionMaker', aliases: ['决策人', '是否决策者', 'decision maker'] },
    { field: 'isPrimary', aliases: ['是否主要联系人', 'primary contact'] },
    { field: 'notes', aliases: ['说明', 'remarks'] },
  ],
  write: writeRecords,
});
