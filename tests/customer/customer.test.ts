import { Contact } from '@tradewind/domain/customer/contact.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { domainKey, nameKey, phoneKey, taxKey } from '@tradewind/domain/customer/customer-keys.ts';
import { setReconClass } from '@tradewind/domain/customer/set-recon-class.ts';
import { startNegotiating } from '@tradewind/domain/customer/start-negotiating.ts';
import { winCustomer } from '@tradewind/domain/customer/win-customer.ts';
import { Refused } from '@tradewind/domain/kernel/errors.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenCustomer, profileOf } from '../given/customer.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
});
afterAll(async () => {
  await company.close();
  await database.drop();
});

test('a customer file has a number, belongs to who made it, and has a credit profile from the first day', async () => {
  const customer = await givenCustomer(company, {
    currency: 'USD',
    businessScope: '起重机械',
    size: '500 人',
    purchasingPower: '强',
    reputation: '良好',
    needs: '替代进口轴承',
    pastTrades: '无',
    feedback: '—',
  });
  expect(customer).toMatchObject({
    number: expect.stringMatching(/^CU-2026-\d{6}$/),
    status: 'POTENTIAL',
    tier: 'GENERAL',
    owner: { id: company.person('sales1').id },
  });
  expect(await profileOf(company, customer)).toMatchObject({
    status: 'NONE',
    limit: '0.0000',
    currency: 'USD',
    owner: { id: company.person('sales1').id },
  });
  expect(await company.events(customer)).toEqual(['CustomerCreated']);
});

test('a file without business may be deleted by the administrator, its empty credit profile goes along', async () => {
  const customer = await givenCustomer(company);
  await expect(company.remove('sales1', Customer, customer)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    permission: 'customer.delete',
  });
  await company.remove('admin', Customer, customer);
  expect(await company.orm.em.fork().count(Customer, { id: customer.id })).toBe(0);
});

describe('contact details', () => {
  test.each([
    [{ phone: 'call me' }, ['phone']],
    [{ phone: '123' }, ['phone']],
    [{ phone: '1'.repeat(61) }, ['phone']],
    [{ email: 'office' }, ['email']],
    [{ website: 'our shop' }, ['website']],
    [{ website: 'javascript:alert(1)' }, ['website']],
    [{ phone: 'x', email: 'y', website: 'z' }, ['phone', 'email', 'website']],
  ])('%j is refused, field by field', async (wrong, paths) => {
    const failure = await givenCustomer(company, wrong).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'VALIDATION_FAILED' });
    expect((failure as { fields: { path: string; message: object }[] }).fields.map((each) => each.path)).toEqual(paths);
  });

  test.each([
    '+86 (21) 6888-1234 转 802',
    '021-68881234',
    '(503) 555-7555',
    '0921-12 34 65',
    '(91) 745 6200',
    '40.32.21.21',
    '１３８ ００１３ ８０００',
  ])('%s is a phone', async (phone) => {
    const customer = await givenCustomer(company);
    expect(
      await company.create('sales1', Contact, {
        customerId: customer.id,
        name: '张三',
        phone,
        email: 'zhang.san@例子.cn',
      }),
    ).toMatchObject({ phone });
  });

  test('a contact needs usable ones too', async () => {
    const customer = await givenCustomer(company);
    await expect(
      company.create('sales1', Contact, { customerId: customer.id, name: '李四', email: 'li si' }),
    ).rejects.toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'email' }] });
  });
});

describe('one firm, one file', () => {
  test.each([
    ['上海东方轴承有限公司', '（上海）东方轴承 有限责任公司'],
    ['上海东方轴承有限公司', '上海东方轴承股份有限公司'],
    ['ＡＣＭＥ Bearings Co., Ltd.', 'Acme bearings Limited'],
    ['Müller Antriebe GmbH', 'Mu\u0308ller  ANTRIEBE GmbH & Co. KG'],
    ['Rodamientos S.A. de C.V.', 'rodamientos sa'],
    ['Norge Lager A/S', 'Norge-Lager AS'],
  ])('%s is %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['Siemens (China) Ltd', 'Siemens AG'],
    ['上海轴承厂', '上海轴承销售公司'],
    ['AG', 'GmbH'],
    ['有限公司', '公司'],
  ])('%s is not %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test('phones, tax numbers and web domains have one key however they are written', () => {
    expect(phoneKey('+86 (21) 6888 1234 转 8', 'CN')).toBe(phoneKey('021-68881234', 'CN'));
    expect(phoneKey('+44 (0)171 555 7788', 'GB')).toBe(phoneKey('(0171) 555-7788', 'GB'));
    expect(phoneKey('010-68881234', 'CN')).not.toBe(phoneKey('021-68881234', 'CN'));
    expect(phoneKey('555-7555', 'US')).not.toBe(phoneKey('555-7555', 'MX'));
    expect(taxKey(' 9131 0000 ＭＡ１Ｋ ')).toBe('91310000MA1K');
    expect(domainKey('https://www.Acme.com/en')).toBe(domainKey('acme.com'));
    expect(domainKey('facebook.com/acme')).not.toBe(domainKey('facebook.com/other'));
  });

  const file = {
    name: '环球重工有限公司',
    country: 'CN',
    taxNumber: '91310115MA1K4XYZ9Q',
    website: 'https://www.huanqiu-heavy.com',
    phone: '021-58881234',
  };
  test('the second file of a firm is refused, whatever gives it away, and the owner is named', async () => {
    const first = await givenCustomer(company, file);
    const owned = {
      code: 'CUSTOMER_ALREADY_OWNED',
      requirement: 'CUST-06',
      facts: { owner: '王建国', ownerId: company.person('sales1').id, number: first.number },
      message: { en: expect.stringContaining(`belongs to ${company.person('sales1').nameEn},`) },
    };
    const other = { by: 'sales2', country: 'CN' };
    const attempts = [
      [{ ...other, name: '环球重工（股份）有限公司'.replace('（股份）', '') }, 'name'],
      [{ ...other, name: '甲', taxNumber: '91310115-ma1k4xyz9q' }, 'tax'],
      [{ ...other, name: '乙', website: 'huanqiu-heavy.com/contact' }, 'domain'],
      [{ ...other, name: '丙', phone: '+86 21 5888 1234' }, 'phone'],
    ] as const;
    for (const [attempt, field] of attempts) {
      const [refusal, ...more] = await refusalsOf(givenCustomer(company, attempt));
      expect(more).toEqual([]);
      expect(refusal).toMatchObject(owned);
      expect(refusal!.facts['fields']).toEqual([field]);
      expect(refusal!.message.zh).toContain('王建国');
    }
  });

  test('nor does a change turn a file into a second one', async () => {
    const mine = await givenCustomer(company, { by: 'sales2', name: '另一家公司' });
    expect(await codesOf(company.update('sales2', Customer, mine, { name: '环球 重工 有限公司' }))).toEqual([
      'CUSTOMER_ALREADY_OWNED',
    ]);
    await company.update('sales2', Customer, mine, { name: '另一家股份有限公司', phone: '021-58889999' });
  });

  test('twenty at the same moment: one file, and nineteen hear whose it is', async () => {
    for (const same of [{ name: '同时科技有限公司' }, { phone: '0755-86001234' }]) {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, index) =>
          givenCustomer(company, { by: index % 2 ? 'sales1' : 'sales2', ...same }),
        ),
      );
      expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
      for (const each of outcomes) {
        if (each.status === 'fulfilled') continue;
        expect(each.reason).toBeInstanceOf(Refused);
        expect((each.reason as Refused).refusals.map((refusal) => refusal.code)).toEqual(['CUSTOMER_ALREADY_OWNED']);
      }
    }
  });
});

describe('key customers', () => {
  test('cannot be saved without a service plan', async () => {
    const [refusal] = await refusalsOf(givenCustomer(company, { tier: 'KEY' }));
    expect(refusal).toMatchObject({ code: 'KEY_CUSTOMER_WITHOUT_SERVICE_PLAN', requirement: 'CUST-25' });
    const customer = await givenCustomer(company);
    expect(await codesOf(company.update('sales1', Customer, customer, { tier: 'KEY' }))).toEqual([
      'KEY_CUSTOMER_WITHOUT_SERVICE_PLAN',
    ]);
    await company.update('sales1', Customer, customer, { tier: 'KEY', servicePlan: '每月回访' });
  });

  test('need an owner who is with us; those without are listed by a filter', async () => {
    const leaver = await company.create('admin', User, {
      email: 'leaver@demo.example',
      name: '离职者',
      roles: ['SALESPERSON'],
    });
    const customer = await givenCustomer(company, {
      by: 'sales.director',
      ownerId: leaver.id,
      tier: 'KEY',
      servicePlan: '专人',
    });
    await company.update('admin', User, leaver, { active: false });
    expect(await codesOf(company.update('sales.director', Customer, customer, { city: '苏州' }))).toEqual([
      'KEY_CUSTOMER_WITHOUT_OWNER',
    ]);
    const listed = await company.orm.em.fork().find(Customer, { tier: 'KEY', owner: { active: false } });
    expect(listed.map((each) => each.id)).toEqual([customer.id]);
  });
});

describe('the reconciliation class', () => {
  test('is DOMESTIC until finance says otherwise; what names the customer on a declaration is the business of the shipment', async () => {
    const customer = await givenCustomer(company, { country: 'DE' });
    expect(customer.reconClass).toBe('DOMESTIC');
    await company.run('finance', setReconClass, customer.id, { reconClass: 'FOREIGN', reason: '由国内代理报关' });
    expect(await company.find(Customer, customer.id)).toMatchObject({
      reconClass: 'FOREIGN',
      reconClassReason: '由国内代理报关',
    });
    expect((await company.history(customer)).at(-1)).toMatchObject({
      command: 'setReconClass',
      reason: '由国内代理报关',
    });
  });

  test('is nobody else’s business, and never without a reason', async () => {
    const customer = await givenCustomer(company);
    await expect(
      company.run('sales1', setReconClass, customer.id, { reconClass: 'FOREIGN', reason: 'x' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(company.run('finance', setReconClass, customer.id, { reconClass: 'FOREIGN' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    await expect(company.update('sales1', Customer, customer, { reconClass: 'FOREIGN' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
  });
});

test('the first application makes a customer one we negotiate with, the first contract one we have won', async () => {
  const customer = await givenCustomer(company);
  await company.doing('sales.admin', (work) => startNegotiating(work, customer.id));
  expect((await company.find(Customer, customer.id)).status).toBe('NEGOTIATING');
  await company.doing('sales1', (work) => winCustomer(work, customer.id));
  await company.doing('sales1', (work) => winCustomer(work, customer.id));
  await company.doing('sales1', (work) => startNegotiating(work, customer.id));
  expect((await company.find(Customer, customer.id)).status).toBe('WON');
  expect(await company.events(customer)).toEqual(['CustomerCreated', 'CustomerNegotiating', 'CustomerWon']);
});
