import type { Role } from '@tradewind/domain/access/roles.ts';
import { recordOf } from '@tradewind/domain/kernel/record.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import type { Context } from '@tradewind/domain/kernel/work.ts';
import { createRecord } from '@tradewind/domain/kernel/write.ts';
import { Department } from '@tradewind/domain/organization/department.ts';
import { hashPassword } from '@tradewind/domain/organization/password.ts';
import { User } from '@tradewind/domain/organization/user.ts';

/** The password of every demo account; they exist only on the embedded database. */
export const demoPassword = 'tradewind-demo';

interface DemoPerson {
  readonly account: string;
  readonly name: string;
  readonly nameEn: string;
  readonly title: string;
  readonly titleEn: string;
  readonly department: string;
  readonly roles: readonly Role[];
}

/** 演示部门 — code, names and the department above. */
export const demoDepartments = [
  { code: 'HQ', name: '总经理办公室', nameEn: 'Executive office' },
  { code: 'SALES', name: '销售部', nameEn: 'Sales', parent: 'HQ' },
  { code: 'SALES-DOM', name: '国内销售科', nameEn: 'Domestic sales', parent: 'SALES' },
  { code: 'SALES-EXP', name: '外贸科', nameEn: 'Export sales', parent: 'SALES' },
  { code: 'SALES-OPS', name: '销售业务科', nameEn: 'Sales operations', parent: 'SALES' },
  { code: 'CREDIT', name: '信用管理部', nameEn: 'Credit control', parent: 'HQ' },
  { code: 'LEGAL', name: '法务部', nameEn: 'Legal', parent: 'HQ' },
  { code: 'TECH', name: '技术中心', nameEn: 'Engineering', parent: 'HQ' },
  { code: 'MAKE', name: '制造中心', nameEn: 'Manufacturing', parent: 'HQ' },
  { code: 'SUPPLY', name: '供应链部', nameEn: 'Supply chain', parent: 'HQ' },
  { code: 'FIN', name: '财务部', nameEn: 'Finance', parent: 'HQ' },
  { code: 'SERVICE', name: '售后服务部', nameEn: 'After-sales', parent: 'HQ' },
] as const;

/** 演示账号 — one account a role. */
export const demoPeople: readonly DemoPerson[] = [
  {
    account: 'admin',
    name: '周管理',
    nameEn: 'Zhou Guanli',
    title: '系统管理员',
    titleEn: 'Administrator',
    department: 'HQ',
    roles: ['ADMIN'],
  },
  {
    account: 'gm',
    name: '郑国栋',
    nameEn: 'Zheng Guodong',
    title: '总经理',
    titleEn: 'General manager',
    department: 'HQ',
    roles: ['GM', 'SUPERVISOR'],
  },
  {
    account: 'sales.director',
    name: '林海峰',
    nameEn: 'Lin Haifeng',
    title: '销售总监',
    titleEn: 'Sales director',
    department: 'SALES',
    roles: ['SALES_DIRECTOR', 'HEAD_OF_SALES', 'OPERATIONS_MEETING', 'DEPUTY_GM_SALES'],
  },
  {
    account: 'sales.manager',
    name: '陈晓梅',
    nameEn: 'Chen Xiaomei',
    title: '销售经理',
    titleEn: 'Sales manager',
    department: 'SALES',
    roles: ['SALES_MANAGER'],
  },
  {
    account: 'sales1',
    name: '王建国',
    nameEn: 'Wang Jianguo',
    title: '业务员',
    titleEn: 'Sales representative',
    department: 'SALES-DOM',
    roles: ['SALESPERSON'],
  },
  {
    account: 'sales2',
    name: '李思雨',
    nameEn: 'Li Siyu',
    title: '外贸业务员',
    titleEn: 'Export sales representative',
    department: 'SALES-EXP',
    roles: ['SALESPERSON'],
  },
  {
    account: 'sales.admin',
    name: '赵敏',
    nameEn: 'Zhao Min',
    title: '销售业务科长',
    titleEn: 'Head of sales operations',
    department: 'SALES-OPS',
    roles: ['SALES_OPS', 'SALES_ADMIN', 'CONTRACT_ADMIN', 'SALES_ASSISTANT'],
  },
  {
    account: 'credit',
    name: '孙立',
    nameEn: 'Sun Li',
    title: '信用管理员',
    titleEn: 'Credit controller',
    department: 'CREDIT',
    roles: ['CREDIT_CONTROLLER'],
  },
  {
    account: 'legal',
    name: '钱文',
    nameEn: 'Qian Wen',
    title: '法务',
    titleEn: 'Legal counsel',
    department: 'LEGAL',
    roles: ['LEGAL', 'SEAL_KEEPER'],
  },
  {
    account: 'technical',
    name: '吴工',
    nameEn: 'Wu Gong',
    title: '技术工程师',
    titleEn: 'Engineer',
    department: 'TECH',
    roles: ['TECHNICAL'],
  },
  {
    account: 'planner',
    name: '冯刚',
    nameEn: 'Feng Gang',
    title: '计划员',
    titleEn: 'Planner',
    department: 'MAKE',
    roles: ['PLANNER'],
  },
  {
    account: 'production',
    name: '韩磊',
    nameEn: 'Han Lei',
    title: '生产主管',
    titleEn: 'Production supervisor',
    department: 'MAKE',
    roles: ['PRODUCTION'],
  },
  {
    account: 'purchasing',
    name: '蒋蓉',
    nameEn: 'Jiang Rong',
    title: '采购员',
    titleEn: 'Buyer',
    department: 'SUPPLY',
    roles: ['PURCHASER'],
  },
  {
    account: 'quality',
    name: '沈洁',
    nameEn: 'Shen Jie',
    title: '质检员',
    titleEn: 'Quality inspector',
    department: 'MAKE',
    roles: ['QUALITY'],
  },
  {
    account: 'warehouse',
    name: '何强',
    nameEn: 'He Qiang',
    title: '仓库保管员',
    titleEn: 'Storekeeper',
    department: 'SUPPLY',
    roles: ['WAREHOUSE'],
  },
  {
    account: 'logistics',
    name: '施航',
    nameEn: 'Shi Hang',
    title: '物流专员',
    titleEn: 'Logistics officer',
    department: 'SUPPLY',
    roles: ['LOGISTICS', 'ORDER_ADMIN', 'MERCHANDISER'],
  },
  {
    account: 'gate',
    name: '秦保国',
    nameEn: 'Qin Baoguo',
    title: '门卫',
    titleEn: 'Gatekeeper',
    department: 'SUPPLY',
    roles: ['SECURITY'],
  },
  {
    account: 'finance',
    name: '许晴',
    nameEn: 'Xu Qing',
    title: '会计',
    titleEn: 'Accountant',
    department: 'FIN',
    roles: ['FINANCE', 'AR_ACCOUNTANT'],
  },
  {
    account: 'finance.director',
    name: '曹颖',
    nameEn: 'Cao Ying',
    title: '财务副总',
    titleEn: 'Deputy general manager, finance',
    department: 'FIN',
    roles: ['DEPUTY_GM_FINANCE'],
  },
  {
    account: 'service',
    name: '魏东',
    nameEn: 'Wei Dong',
    title: '售后工程师',
    titleEn: 'Service engineer',
    department: 'SERVICE',
    roles: ['AFTER_SALES'],
  },
  {
    account: 'archivist',
    name: '姚静',
    nameEn: 'Yao Jing',
    title: '档案管理员',
    titleEn: 'Archivist',
    department: 'HQ',
    roles: ['ARCHIVIST'],
  },
  {
    account: 'bi',
    name: '报表账号',
    nameEn: 'BI reader',
    title: '报表',
    titleEn: 'Reporting',
    department: 'HQ',
    roles: ['BI_READER'],
  },
];

/** 演示人员入库 — departments and accounts; returns the people by account. */
export async function createDemoPeople(context: Context): Promise<Map<string, User>> {
  const hash = await hashPassword(demoPassword);
  return transaction(context, async (work) => {
    const departments = new Map<string, Department>();
    for (const { code, name, nameEn, ...rest } of demoDepartments) {
      const parent = 'parent' in rest ? departments.get(rest.parent) : undefined;
      departments.set(
        code,
        await createRecord(work, recordOf(Department), {
          code,
          name,
          nameEn,
          ...(parent ? { parentId: parent.id } : {}),
        }),
      );
    }
    const people = new Map<string, User>();
    for (const { account, department, roles, ...person } of demoPeople) {
      const user: User = await createRecord(work, recordOf(User), {
        ...person,
        roles: [...roles],
        email: `${account}@demo.example`,
        departmentId: departments.get(department)!.id,
      });
      user.passwordHash = hash;
      people.set(account, user);
    }
    for (const account of ['sales1', 'sales2', 'sales.admin'])
      people.get(account)!.manager = people.get('sales.manager')!;
    people.get('sales.manager')!.manager = people.get('sales.director')!;
    return people;
  });
}
