import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { countryCode, currencyCode, identity, imported, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Contact } from './contact.ts';
import { beforeSaveCustomer } from './save-customer.ts';

export const customerStates = ['LEAD', 'POTENTIAL', 'NEGOTIATING', 'WON', 'DORMANT', 'DEAD'] as const;
export const customerTiers = ['KEY', 'GENERAL', 'POTENTIAL'] as const;
export const customerKinds = [
  'DIRECT_BUYER',
  'DISTRIBUTOR',
  'AGENT',
  'HOST_EQUIPMENT_MAKER',
  'END_USER',
  'DESIGN_INSTITUTE',
] as const;
/** Where a lead comes from. */
export const leadSources = [
  'WEBSITE',
  'PLATFORM',
  'SEARCH_ENGINE',
  'SOCIAL_MEDIA',
  'EXHIBITION',
  'BUSINESS_EVENT',
  'REFERRAL',
  'DISTRIBUTOR',
  'AGENT',
  'TRADE_PUBLICATION',
  'CUSTOMS_DATA',
  'TENDER',
  'PHONE_DIRECTORY',
  'BUSINESS_REGISTER',
  'PURCHASED_LIST',
  'AFTER_SALES',
] as const;
export const reconClasses = ['DOMESTIC', 'FOREIGN'] as const;

const schema = defineEntity({
  name: 'Customer',
  properties: {
    ...identity,
    ...imported,
    status: p.enum(customerStates).default('POTENTIAL').comment('生命周期 — from lead to won, dormant or dead'),
    number: text(40).unique().comment('客户编号 — number of the customer file'),
    name: text(200).comment('客户名称 — company name as registered'),
    nameEn: text(200).nullable().comment('英文名称 — company name in English'),
    shortName: text(60).nullable().comment('简称 — what people call it'),
    kinds: p
      .enum(customerKinds)
      .array()
      .comment('客户类型 — buyer, distributor, agent, host-equipment maker, end user, design institute')
      .default([]),
    tier: p.enum(customerTiers).default('GENERAL').comment('客户层级 — key, general or potential'),
    country: countryCode().comment('国家 — country (ISO 3166-1 alpha-2)'),
    region: text(80).nullable().comment('地区 — province, state or region'),
    city: text(80).nullable().comment('城市 — city'),
    address: text(300).nullable().comment('地址 — address'),
    postalCode: text(20).nullable().comment('邮编 — postal code'),
    phone: text(60).nullable().comment('电话 — switchboard'),
    fax: text(60).nullable().comment('传真 — fax'),
    email: text(160).nullable().comment('邮箱 — general e-mail'),
    website: text(200).nullable().comment('网站 — web address'),
    taxNumber: text(60).nullable().comment('税号 — tax or registration number (统一社会信用代码)'),
    invoiceTitle: text(200).nullable().comment('发票抬头 — name on tax invoices'),
    bankAccount: text(200).nullable().comment('开户行及账号 — bank and account for invoices'),
    currency: currencyCode().default('CNY').comment('常用币种 — usual currency (ISO 4217)'),
    businessScope: text(1000).nullable().comment('经营范围 — what the firm does'),
    size: text(200).nullable().comment('规模 — size of the firm'),
    purchasingPower: text(200).nullable().comment('购买力 — purchasing power'),
    reputation: text(500).nullable().comment('信誉 — reputation'),
    needs: text(1000).nullable().comment('需求 — what it needs'),
    pastTrades: text(1000).nullable().comment('既往交易 — past trades with us and known others'),
    feedback: text(1000).nullable().comment('反馈 — feedback'),
    servicePlan: text(1000).nullable().comment('服务计划 — service plan of a key customer'),
    reconClass: p
      .enum(reconClasses)
      .default('DOMESTIC')
      .comment('对账类别 — FOREIGN when named on an export customs declaration, otherwise DOMESTIC'),
    reconClassReason: text(300).nullable().comment('对账类别理由 — why finance set it by hand'),
    leadSource: p
      .enum(leadSources)
      .nullable()
      .comment('线索来源 — how we learnt of the firm; a file made with it begins as a lead'),
    lifeReason: text(500).nullable().comment('生命周期理由 — why it was given up or re-opened last'),
    owner: () => p.manyToOne(User).comment('客户归属 — the one responsible salesperson'),
    contacts: () => p.oneToMany(Contact).mappedBy('customer').comment('联系人 — people at the customer'),
    mergedInto: () =>
      p
        .manyToOne(Customer)
        .nullable()
        .comment('并入 — the customer it turned out to be; a merged file cannot be used any more'),
    nameKey: text(220).unique().comment('名称归一 — normalised company name, for the duplicate guard'),
    phoneKey: text(60).nullable().unique().comment('电话归一 — digits of the phone, for the duplicate guard'),
    domainKey: text(200).nullable().unique().comment('域名归一 — web domain, for the duplicate guard'),
    taxKey: text(60).nullable().unique().comment('税号归一 — normalised tax number, for the duplicate guard'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 客户 — the full record of a firm: who it is, what it needs, whose it is. Source: CUST-04…06, CUST-09, CUST-10, CUST-25. */
export class Customer extends schema.class {}
schema.setClass(Customer);
enumLabels('CustomerStatus', {
  LEAD: { zh: '线索', en: 'Lead' },
  POTENTIAL: { zh: '潜在', en: 'Potential' },
  NEGOTIATING: { zh: '正在谈判', en: 'Negotiating' },
  WON: { zh: '已成交', en: 'Won' },
  DORMANT: { zh: '休眠', en: 'Dormant' },
  DEAD: { zh: '死亡', en: 'Dead' },
});
enumLabels('CustomerTier', {
  KEY: { zh: '重点', en: 'Key' },
  GENERAL: { zh: '一般', en: 'General' },
  POTENTIAL: { zh: '潜在', en: 'Potential' },
});
/** What each kind of customer is called. */
export const customerKindLabels = {
  DIRECT_BUYER: { zh: '直接买方', en: 'Direct buyer' },
  DISTRIBUTOR: { zh: '经销商', en: 'Distributor' },
  AGENT: { zh: '代理商', en: 'Agent' },
  HOST_EQUIPMENT_MAKER: { zh: '主机厂', en: 'Host-equipment maker' },
  END_USER: { zh: '最终用户', en: 'End user' },
  DESIGN_INSTITUTE: { zh: '设计院', en: 'Design institute' },
};
enumLabels('CustomerKinds', customerKindLabels);
enumLabels('CustomerLeadSource', {
  WEBSITE: { zh: '公司网站', en: 'Company website' },
  PLATFORM: { zh: '电商/B2B平台', en: 'E-commerce or B2B platform' },
  SEARCH_ENGINE: { zh: '搜索引擎', en: 'Search engine' },
  SOCIAL_MEDIA: { zh: '社交媒体', en: 'Social media' },
  EXHIBITION: { zh: '展会', en: 'Exhibition' },
  BUSINESS_EVENT: { zh: '商务活动', en: 'Business event' },
  REFERRAL: { zh: '客户介绍', en: 'Referral by a customer' },
  DISTRIBUTOR: { zh: '经销商', en: 'Distributor' },
  AGENT: { zh: '代理商', en: 'Agent' },
  TRADE_PUBLICATION: { zh: '行业刊物', en: 'Trade publication' },
  CUSTOMS_DATA: { zh: '海关数据', en: 'Customs data' },
  TENDER: { zh: '招标', en: 'Tender' },
  PHONE_DIRECTORY: { zh: '电话黄页', en: 'Phone directory' },
  BUSINESS_REGISTER: { zh: '工商名录', en: 'Business register' },
  PURCHASED_LIST: { zh: '购买名单', en: 'Purchased list' },
  AFTER_SALES: { zh: '本公司售后人员', en: 'Own after-sales staff' },
});
enumLabels('CustomerReconClass', { DOMESTIC: { zh: '内销', en: 'Domestic' }, FOREIGN: { zh: '外贸', en: 'Foreign' } });

export const customers = record(Customer, {
  stage: 'customer',
  label: { zh: '客户', en: 'Customer' },
  owner: 'owner',
  permissions: { create: 'customer.manage', update: 'customer.manage', delete: 'customer.delete' },
  writable: [
    'name',
    'nameEn',
    'shortName',
    'kinds',
    'tier',
    'country',
    'region',
    'city',
    'address',
    'postalCode',
    'phone',
    'fax',
    'email',
    'website',
    'taxNumber',
    'invoiceTitle',
    'bankAccount',
    'currency',
    'businessScope',
    'size',
    'purchasingPower',
    'reputation',
    'needs',
    'pastTrades',
    'feedback',
    'servicePlan',
  ],
  createOnly: ['owner', 'leadSource'],
  search: ['number', 'name', 'nameEn', 'shortName', 'city', 'phone', 'taxNumber'],
  hidden: ['nameKey', 'phoneKey', 'domainKey', 'taxKey', 'searchText'],
  restricted: { bankAccount: 'customer.readBankAccount' },
  beforeSave: beforeSaveCustomer,
});
