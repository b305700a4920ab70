import { amountInChinese, amountInEnglish } from '@tradewind/domain/contract/amount-in-words.ts';
import { confirmContractText } from '@tradewind/domain/contract/confirm-text.ts';
import { Contract, contractStates } from '@tradewind/domain/contract/contract.ts';
import { ContractTemplate } from '@tradewind/domain/contract/contract-template.ts';
import { recordLetterOfCredit } from '@tradewind/domain/contract/record-letter-of-credit.ts';
import { submitContract } from '@tradewind/domain/contract/submit.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import {
  clauses,
  givenApprovedApplication,
  givenContract,
  givenContractIn,
  givenTrade,
  type Trade,
} from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

describe('amounts in words', () => {
  test.each([
    ['0', '人民币零元整'],
    ['0.05', '人民币伍分'],
    ['0.5', '人民币伍角整'],
    ['1', '人民币壹元整'],
    ['1.05', '人民币壹元零伍分'],
    ['10.5', '人民币壹拾元伍角整'],
    ['1005', '人民币壹仟零伍元整'],
    ['7910', '人民币柒仟玖佰壹拾元整'],
    ['100200', '人民币壹拾万零贰佰元整'],
    ['10000000', '人民币壹仟万元整'],
    ['100000001.23', '人民币壹亿零壹元贰角叁分'],
    ['1234567890123.45', '人民币壹万贰仟叁佰肆拾伍亿陆仟柒佰捌拾玖万零壹佰贰拾叁元肆角伍分'],
    ['1000000000000', '人民币壹万亿元整'],
  ])('%s is %s', (amount, words) => expect(amountInChinese(amount, 'CNY')).toBe(words));
  test.each([
    ['0', 'USD', 'SAY US DOLLAR ZERO ONLY'],
    ['1234.5', 'USD', 'SAY US DOLLAR ONE THOUSAND TWO HUNDRED AND THIRTY-FOUR AND 50/100 ONLY'],
    ['1000000', 'JPY', 'SAY JAPANESE YEN ONE MILLION ONLY'],
    ['12.005', 'KWD', 'SAY KUWAITI DINAR TWELVE AND 005/1000 ONLY'],
  ])('%s %s is %s', (amount, currency, words) => expect(amountInEnglish(amount, currency)).toBe(words));
  test('other currencies have their own name', () => expect(amountInChinese('1000', 'USD')).toBe('美元壹仟元整'));
});

describe('the text of a contract', () => {
  let database: TestDatabase;
  let company: Company;
  let trade: Trade;
  let reviewed: Contract;
  beforeAll(async () => {
    database = await givenDatabase();
    company = await givenCompany(database);
    trade = await givenTrade(company);
    reviewed = await givenContractIn(company, trade, 'REVIEWED');
  });
  afterAll(async () => {
    await company.close();
    await database.drop();
  });

  test('a second person confirms it; words follow the amount by themselves', async () => {
    const contract = await givenContractIn(company, trade, 'REVIEWED', { attachments: ['技术协议 TA-1'] });
    expect(contract).toMatchObject({ amountInWords: '人民币柒仟玖佰壹拾元整', attachments: ['技术协议 TA-1'] });
    expect(await refusalsOf(company.run('sales.admin', confirmContractText, contract.id, {}))).toMatchObject([
      { code: 'CONTRACT_ATTACHMENT_MISSING', requirement: 'CON-12', facts: { missing: ['技术协议 TA-1'] } },
    ]);
    const checked = await company.run('sales.admin', confirmContractText, contract.id, {
      attachments: ['技术协议 TA-1'],
    });
    expect(checked.status).toBe('REVIEWED');
    expect(checked.textCheckedBy?.id).toBe(company.person('sales.admin').id);
    expect(await company.events(contract.id)).toContain('ContractTextConfirmed');
  });

  test('never the one who drafted it', async () => {
    await company.sql('update contract set prepared_by_id = $1 where id = $2', [
      company.person('sales.admin').id,
      reviewed.id,
    ]);
    expect(await codesOf(company.run('sales.admin', confirmContractText, reviewed.id, {}))).toEqual([
      'SELF_APPROVAL_FORBIDDEN',
    ]);
    await company.sql('update contract set prepared_by_id = $1 where id = $2', [
      company.person('sales1').id,
      reviewed.id,
    ]);
  });

  test('words that say another amount, totals that differ and empty fields are told all at once', async () => {
    const contract = await givenContractIn(company, trade, 'REVIEWED', { amountInWords: '人民币柒仟元整' });
    await company.sql(`update contract set subject = null, payment_method = 'LC', kind = 'EXPORT' where id = $1`, [
      contract.id,
    ]);
    await company.sql(`update contract_line set amount = amount + 1 where contract_id = $1 and position = 1`, [
      contract.id,
    ]);
    const found = await refusalsOf(company.run('sales.admin', confirmContractText, contract.id, {}));
    expect(found).toMatchObject([
      {
        code: 'AMOUNT_IN_WORDS_DIFFERS',
        facts: { figures: '7910.00', words: '人民币柒仟元整', expected: '人民币柒仟玖佰壹拾元整' },
      },
      { code: 'CONTRACT_TOTAL_DIFFERS', facts: { total: '7910.00', lines: expect.any(String) } },
      {
        code: 'CONTRACT_FIELD_EMPTY',
        facts: { missing: ['SUBJECT', 'TRADE_TERM', 'LC_DOCUMENTS', 'LC_LATEST_SHIPMENT'] },
      },
    ]);
  });

  test('the standard text of its kind is the default; the customer’s own text needs a reason and four confirmations', async () => {
    const template = await company.create('legal', ContractTemplate, {
      name: '购销合同范本 2026',
      ...clauses,
      breachLiability: '范本违约条款',
    });
    const { id: applicationId } = await givenApprovedApplication(company, trade);
    const standard = await company.create('sales1', Contract, { applicationId, qualityStandard: '客户标准' });
    expect(standard).toMatchObject({
      textBasis: 'STANDARD',
      breachLiability: '范本违约条款',
      qualityStandard: '客户标准',
    });
    expect(standard.template?.id).toBe(template.id);
    await company.update('legal', ContractTemplate, template.id, { active: false });
    const own = await givenContract(company, trade, { textBasis: 'CUSTOMER', customerTextExact: true });
    expect(own.template ?? null).toBeNull();
    expect(await refusalsOf(company.run('sales1', submitContract, own.id))).toMatchObject([
      {
        code: 'CUSTOMER_TEXT_NOT_CONFIRMED',
        requirement: 'CON-05',
        facts: { missing: ['REASON', 'TECHNICAL_POINTS', 'COMPANY_RULES', 'LAWFUL'] },
      },
    ]);
    await company.update('sales1', Contract, own.id, {
      customerTextReason: '客户集团统一文本',
      customerTextTechnical: true,
      customerTextRules: true,
      customerTextLawful: true,
    });
    expect((await company.run('sales1', submitContract, own.id)).status).toBe('IN_REVIEW');
  });

  test('reference fields and flags are kept; a key customer is tracked closely by itself', async () => {
    await company.sql(`update customer set tier = 'KEY' where id = $1`, [trade.customer.id]);
    const contract = await givenContract(company, trade, {
      directCustomer: '宝钢',
      hostEquipmentModel: 'XZ-200',
      hostEquipmentOrderer: '沈阳重工',
      designInstitute: '中冶京诚',
    });
    expect(await company.find(Contract, contract.id)).toMatchObject({
      directCustomer: '宝钢',
      hostEquipmentModel: 'XZ-200',
      hostEquipmentOrderer: '沈阳重工',
      designInstitute: '中冶京诚',
      keyCustomer: true,
      specialContract: false,
      closeTracking: true,
    });
    await company.sql(`update customer set tier = 'GENERAL' where id = $1`, [trade.customer.id]);
  });

  const letter = {
    issuingBank: '中国银行上海分行',
    number: 'LC-001',
    expiresOn: '2027-02-28',
    latestShipmentOn: '2027-01-31',
    documents: '提单、发票、装箱单',
  };
  test('the letter of credit is recorded once the bank has opened it', async () => {
    const contract = await givenContractIn(company, trade, 'SIGNED', {
      application: { paymentMethod: 'LC' },
      lcDocuments: '提单',
      lcLatestShipmentOn: '2027-01-31',
    });
    expect(await company.run('sales1', recordLetterOfCredit, contract.id, letter)).toMatchObject({
      status: 'SIGNED',
      lcNumber: 'LC-001',
      lcIssuingBank: '中国银行上海分行',
      lcExpiresOn: '2027-02-28',
      lcDocuments: '提单、发票、装箱单',
    });
    expect(
      await refusalsOf(
        company.run('sales1', recordLetterOfCredit, contract.id, { ...letter, latestShipmentOn: '2027-03-01' }),
      ),
    ).toMatchObject([
      { code: 'LETTER_OF_CREDIT_DATES', facts: { expiresOn: '2027-02-28', latestShipmentOn: '2027-03-01' } },
    ]);
    expect(await refusalsOf(company.run('sales1', recordLetterOfCredit, reviewed.id, letter))).toMatchObject([
      { code: 'NOT_PAID_BY_LETTER_OF_CREDIT', requirement: 'CON-25', facts: { method: 'TT' } },
    ]);
    expect(await company.events(contract.id)).toContain('LetterOfCreditRecorded');
  });

  refusesOtherStates(confirmContractText, {
    company: () => company,
    id: () => reviewed.id,
    by: 'sales.admin',
    states: contractStates,
  });
  refusesOtherStates(recordLetterOfCredit, {
    company: () => company,
    id: () => reviewed.id,
    by: 'sales1',
    input: letter,
    states: contractStates,
  });
});
