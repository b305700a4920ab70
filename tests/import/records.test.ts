import { Contact } from '@tradewind/domain/customer/contact.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { DomainEventRow } from '@tradewind/domain/kernel/domain-event.ts';
import { User } from '@tradewind/domain/organization/user.ts';
import { Product } from '@tradewind/domain/product/product.ts';
import { StockLevel } from '@tradewind/domain/warehouse/stock-level.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenWarehouse } from '../given/stock.ts';
import { counts, imports, told } from './given.ts';

let database: TestDatabase;
let company: Company;

beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
});
afterAll(async () => {
  await company?.close();
  await database?.drop();
});

const customers = (id: string) =>
  company.orm.em.fork().find(Customer, { externalId: { $like: `${id}%` } }, { orderBy: { externalId: 'ASC' } });
const header = ['客户编号', '客户名称', '业务员', '国家', '联系电话', '客户层级', '客户类型', '币种'];

describe('a check', () => {
  test('names every bad row with its column and reason, in both languages, and writes nothing', async () => {
    const result = await imports(
      company.as('sales.admin'),
      'customers',
      [
        header,
        ['K-1', '江北机械有限公司', 'sales1@demo.example', '中国', '021-61110001', '重点', '', ''],
        ['K-2', '', 'sales1@demo.example', '中国', '', '', '', ''],
        ['K-3', '江东机械有限公司', '查无此人', '火星', '', '甲', '经销商、卖家', 'XYZ'],
        ['K-4', '江西机械有限公司', '王建国', 'Deutschland', 'call me', '一般', 'DISTRIBUTOR;最终用户', '欧元'],
        ['K-4', '江中机械有限公司', 'sales1@demo.example', 'CN', '', '', '', ''],
        ['', '江外机械有限公司', 'sales1@demo.example', 'CN', '', '', '', ''],
        ['K-7', '江　山机械股份公司', 'sales1@demo.example', 'CN', '', '', '', ''],
        ['K-8', '江山机械有限公司', 'sales2@demo.example', '德国', '', '一般', '经销商', 'EUR'],
      ],
      { checkOnly: true },
    );
    expect(counts(result)).toMatchObject({ status: 'CHECKED', created: 2, bad: 6 });
    expect(told(result)).toEqual([
      [2, '', '重点客户须有专门的服务计划', expect.stringMatching(/service plan/)],
      [3, '客户名称', '“客户名称”不能为空', '“name” must be given'],
      [4, '业务员', '没有这个用户，或无权查看', 'no such user, or it is not visible to you'],
      [4, '国家', '不是已知的国家或 ISO 3166-1 代码', 'is not a country or ISO 3166-1 code'],
      [4, '客户层级', '须为其中之一：重点、一般、潜在', 'must be one of: Key, General, Potential'],
      [4, '客户类型', expect.stringContaining('经销商'), expect.stringContaining('Distributor')],
      [4, '币种', '不是已知的币种或 ISO 4217 代码', 'is not a currency or ISO 4217 code'],
      [5, '国家', '不是已知的国家或 ISO 3166-1 代码', 'is not a country or ISO 3166-1 code'],
      [6, '客户编号', '与第 5 行编号重复', 'has the same id as row 5'],
      [9, '客户名称', '与第 8 行重复', 'is the same as row 8'],
    ]);
    expect(await customers('K-')).toEqual([]);
    expect(await company.orm.em.fork().count(DomainEventRow, { type: 'CustomerCreated' })).toBe(0);
  });
});

describe('an import', () => {
  const rows = [
    header,
    ['P-1', '=1+1 公式机械', 'sales1@demo.example', '中国', '+86 21 5550 0001', '一般', '经销商；最终用户', '人民币'],
    ['P-2', '@SUM(1) Export GmbH', 'sales2@demo.example', '德国', '', '一般', 'Agent', '欧元'],
    ['P-3', '南海传动', '王建国', 'China', '', '', '', ''],
  ];

  test('makes the records through the same rules as everybody: numbers, search text, history, events, reactions', async () => {
    const result = await imports(company.as('sales.admin'), 'customers', rows);
    expect(told(result)).toEqual([]);
    expect(counts(result)).toEqual({ status: 'DONE', created: 3, updated: 0, unchanged: 0, bad: 0 });
    const [first, second, third] = await customers('P-');
    expect(first).toMatchObject({
      name: '=1+1 公式机械',
      importedFrom: 'test',
      country: 'CN',
      kinds: ['DISTRIBUTOR', 'END_USER'],
      currency: 'CNY',
      number: expect.stringMatching(/^CU-2026-/),
      phoneKey: 'CN 2155500001',
    });
    expect(first!.searchText).toContain('gsjx');
    expect(second).toMatchObject({ name: '@SUM(1) Export GmbH', country: 'DE', currency: 'EUR' });
    expect(third!.owner.id).toBe(company.person('sales1').id);
    const [entry] = await company.history(first!);
    expect(entry).toMatchObject({
      action: 'CREATE',
      actorId: company.person('sales.admin').id,
      command: 'applyImport',
      reason: 'test',
    });
    expect(await company.events(first!)).toEqual(['CustomerCreated']);
    expect(
      await company.sql('select count(*)::int as count from credit_profile where customer_id = $1', [first!.id]),
    ).toEqual([{ count: 1 }]);
  });

  test('of the same file again changes nothing; a changed row updates its record alone', async () => {
    const before = await customers('P-');
    expect(counts(await imports(company.as('sales.admin'), 'customers', rows))).toMatchObject({
      status: 'DONE',
      created: 0,
      updated: 0,
      unchanged: 3,
    });
    expect((await customers('P-')).map((each) => each.version)).toEqual(before.map((each) => each.version));
    const changed = rows.map((row) =>
      row[0] === 'P-3' ? row.map((cell) => (cell === '南海传动' ? '南海精密传动' : cell)) : row,
    );
    expect(counts(await imports(company.as('sales.admin'), 'customers', changed))).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 2,
    });
    const [first, , third] = await customers('P-');
    expect([first!.version, third!.name, third!.version]).toEqual([
      before[0]!.version,
      '南海精密传动',
      before[2]!.version + 1,
    ]);
    expect(third!.searchText).toContain('jingmi');
    expect((await company.history(third!)).at(-1)).toMatchObject({
      action: 'CHANGE',
      changes: { name: ['南海传动', '南海精密传动'] },
    });
  });

  test('with bad rows is refused whole, or leaves them out when that is chosen', async () => {
    const some = [
      header,
      ['B-1', '北海机械', 'sales1@demo.example', '中国', '', '', '', ''],
      ['B-2', '北洋机械', 'sales1@demo.example', 'Atlantis', '', '', '', ''],
    ];
    const refused = await imports(company.as('sales.admin'), 'customers', some);
    expect(counts(refused)).toMatchObject({ status: 'CHECKED', bad: 1 });
    expect(await customers('B-')).toEqual([]);
    const more = [
      ...some,
      ['B-3', '北　海机械有限公司', 'sales1@demo.example', '中国', '', '', '', ''],
      ['B-4', '北仑机械', 'sales1@demo.example', '中国', '', '', '', ''],
    ];
    const skipped = await imports(company.as('sales.admin'), 'customers', more, { skipBad: true });
    expect(counts(skipped)).toMatchObject({ status: 'DONE', created: 2, bad: 2 });
    expect((await customers('B-')).map((each) => each.externalId)).toEqual(['B-1', 'B-4']);
    expect(
      skipped.problems.filter((each) => each.phase === 'APPLY').map((each) => [each.row, each.column, each.reason]),
    ).toEqual([
      [3, '国家', expect.any(String)],
      [4, null, expect.stringContaining('归属 王建国')],
    ]);
    expect(
      await company.sql(
        `select (select last from number_series where series = 'CU') - (select count(*) from customer) as holes`,
      ),
    ).toEqual([{ holes: '0' }]);
  });

  test('of the firm somebody else has already is refused with whose it is', async () => {
    const result = await imports(
      company.as('sales.admin'),
      'customers',
      [header, ['X-1', '南海精密传动有限公司', 'sales2@demo.example', '中国', '', '', '', '']],
      { source: 'other system' },
    );
    expect(counts(result)).toMatchObject({ bad: 1 });
    expect(told(result)[0]![2]).toContain('王建国');
  });

  test('of contacts, products with their categories, people and departments finds what each row belongs to', async () => {
    expect(
      counts(
        await imports(company.as('sales.admin'), 'contacts', [
          ['客户编号', '姓名', '职务', '手机', '主要联系人'],
          ['P-1', '赵六', '采购经理', '13800000001', '是'],
          ['南海精密传动', '孙七', '', '13800000002', '否'],
        ]),
      ),
    ).toMatchObject({ status: 'DONE', created: 2 });
    const contact = await company.find(Contact, { name: '赵六' }, ['customer']);
    expect([contact.customer.externalId, contact.isPrimary, contact.externalId]).toEqual(['P-1', true, 'P-1 / 赵六']);
    await imports(company.as('sales.admin'), 'productCategories', [
      ['类别代码', '类别名称'],
      ['IMP-Z', '轴承'],
    ]);
    const products = await imports(
      company.as('sales.admin'),
      'products',
      [
        ['编码', '品名', '类别', 'HS编码', '目录价', '币种', '成本'],
        ['IMP-6205', '深沟球轴承', 'IMP-Z', '8482.10.20', '￥1,234.50', 'CNY', '700'],
        ['IMP-6206', '深沟球轴承', '无此类别', '84821020', '12', 'CNY', '7'],
      ],
      { skipBad: true },
    );
    expect(counts(products)).toMatchObject({ created: 1, bad: 1 });
    expect(await company.find(Product, { code: 'IMP-6205' })).toMatchObject({
      listPrice: '1234.500000',
      hsCode: '84821020',
    });
    const people = await imports(company.as('admin'), 'users', [
      ['工号', '邮箱', '姓名', '上级', '角色', '部门'],
      ['E1', 'Staff.One@firm.example', '员工一', 'E2', '业务员', 'SALES-DOM'],
      ['E2', 'staff.two@firm.example', '员工二', '', '销售经理', '销售部'],
    ]);
    expect(told(people)).toEqual([]);
    expect((await company.find(User, { externalId: 'E1' }, ['manager'])).manager?.externalId).toBe('E2');
  });

  test('of counted stock is a move like any other', async () => {
    const store = await givenWarehouse(company, { code: 'IMP-FG' });
    const rows = (quantity: string) => [
      ['仓库代码', '产品编码', '库存数量'],
      ['IMP-FG', 'IMP-6205', quantity],
    ];
    expect(counts(await imports(company.system(), 'stockLevels', rows('120')))).toMatchObject({
      status: 'DONE',
      created: 1,
    });
    expect(counts(await imports(company.system(), 'stockLevels', rows('120.000')))).toMatchObject({ unchanged: 1 });
    expect(counts(await imports(company.system(), 'stockLevels', rows('95')))).toMatchObject({ updated: 1 });
    expect((await company.find(StockLevel, { warehouse: store.id })).onHand).toBe('95.000000');
  });
});

describe('whose rights an import has', () => {
  test('nobody imports without the permission', async () => {
    for (const account of ['sales1', 'bi', 'finance'])
      await expect(imports(company.as(account), 'customers', [header])).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('the permission to import is no permission to write: every row is refused that its importer could not write', async () => {
    const user = await imports(company.as('sales.admin'), 'users', [
      ['工号', '邮箱', '姓名', '角色'],
      ['E9', 'intruder@firm.example', '外人', '系统管理员'],
    ]);
    expect(told(user)).toEqual([
      [2, '', '没有权限：organization.manageUsers', 'You lack the permission organization.manageUsers'],
    ]);
    const stock = imports(company.as('sales.admin'), 'stockLevels', [
      ['仓库代码', '产品编码', '库存数量'],
      ['IMP-FG', 'IMP-6205', '1'],
    ]);
    await expect(stock).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'warehouse.manage' });
    await expect(
      imports(company.as('sales.admin'), 'contracts', [
        ['合同号', '客户编号', '签订日期', '产品编码', '数量', '单价'],
        ['C1', 'P-1', '2025-01-01', 'IMP-6205', '1', '1'],
      ]),
    ).rejects.toMatchObject({ permission: 'contract.importPast' });
  });
});
