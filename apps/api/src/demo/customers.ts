import { Contact } from '@tradewind/domain/customer/contact.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { making, type Stage } from './stage.ts';

/** Name, English name, city, region, kinds, tier, contact in both writings. */
type Domestic = readonly [string, string, string, string, string, 'KEY' | 'GENERAL' | 'POTENTIAL', string, string];
/** Name, country, city, currency, kinds, tier, contact. */
type Overseas = readonly [string, string, string, 'USD' | 'EUR', string, 'KEY' | 'GENERAL' | 'POTENTIAL', string];

const domestic: readonly Domestic[] = [
  [
    '苏北起重机械有限公司',
    'Subei Hoisting Machinery Co., Ltd.',
    '徐州',
    '江苏',
    'HOST_EQUIPMENT_MAKER',
    'KEY',
    '陆建平',
    'Lu Jianping',
  ],
  [
    '瓯海泵阀制造有限公司',
    'Ouhai Pump & Valve Manufacturing Co., Ltd.',
    '温州',
    '浙江',
    'HOST_EQUIPMENT_MAKER',
    'GENERAL',
    '金晓东',
    'Jin Xiaodong',
  ],
  [
    '岭南输送设备有限公司',
    'Lingnan Conveying Equipment Co., Ltd.',
    '佛山',
    '广东',
    'HOST_EQUIPMENT_MAKER',
    'KEY',
    '梁志豪',
    'Liang Zhihao',
  ],
  [
    '晋源矿山装备有限公司',
    'Jinyuan Mining Equipment Co., Ltd.',
    '太原',
    '山西',
    'END_USER',
    'GENERAL',
    '郝永强',
    'Hao Yongqiang',
  ],
  [
    '辽河轧钢设备有限公司',
    'Liaohe Rolling Mill Equipment Co., Ltd.',
    '鞍山',
    '辽宁',
    'HOST_EQUIPMENT_MAKER',
    'GENERAL',
    '关世杰',
    'Guan Shijie',
  ],
  [
    '巴渝水泥工程有限公司',
    'Bayu Cement Engineering Co., Ltd.',
    '重庆',
    '重庆',
    'END_USER',
    'GENERAL',
    '谭小琴',
    'Tan Xiaoqin',
  ],
  [
    '齐鲁纺织机械有限公司',
    'Qilu Textile Machinery Co., Ltd.',
    '青岛',
    '山东',
    'HOST_EQUIPMENT_MAKER',
    'GENERAL',
    '孔令军',
    'Kong Lingjun',
  ],
  [
    '洞庭农机制造有限公司',
    'Dongting Farm Machinery Co., Ltd.',
    '岳阳',
    '湖南',
    'HOST_EQUIPMENT_MAKER',
    'GENERAL',
    '彭湘云',
    'Peng Xiangyun',
  ],
  [
    '滨海风电装备有限公司',
    'Binhai Wind Power Equipment Co., Ltd.',
    '盐城',
    '江苏',
    'HOST_EQUIPMENT_MAKER',
    'KEY',
    '季明',
    'Ji Ming',
  ],
  [
    '中原造纸机械有限公司',
    'Zhongyuan Paper Machinery Co., Ltd.',
    '郑州',
    '河南',
    'HOST_EQUIPMENT_MAKER',
    'GENERAL',
    '牛海涛',
    'Niu Haitao',
  ],
  [
    '华东传动件销售有限公司',
    'Huadong Drive Parts Trading Co., Ltd.',
    '上海',
    '上海',
    'DISTRIBUTOR',
    'KEY',
    '倪佳',
    'Ni Jia',
  ],
  [
    '川西轴承经销有限公司',
    'Chuanxi Bearing Distribution Co., Ltd.',
    '成都',
    '四川',
    'DISTRIBUTOR',
    'GENERAL',
    '蒲强',
    'Pu Qiang',
  ],
  [
    '粤港精工贸易有限公司',
    'Yuegang Precision Trading Co., Ltd.',
    '深圳',
    '广东',
    'DISTRIBUTOR',
    'GENERAL',
    '黎展鹏',
    'Li Zhanpeng',
  ],
  [
    '北辰电梯部件有限公司',
    'Beichen Elevator Parts Co., Ltd.',
    '天津',
    '天津',
    'HOST_EQUIPMENT_MAKER',
    'GENERAL',
    '祁阳',
    'Qi Yang',
  ],
  [
    '皖江汽车传动有限公司',
    'Wanjiang Automotive Driveline Co., Ltd.',
    '芜湖',
    '安徽',
    'DIRECT_BUYER',
    'GENERAL',
    '汪洋',
    'Wang Yang',
  ],
  [
    '鄂中粮食机械有限公司',
    'Ezhong Grain Machinery Co., Ltd.',
    '襄阳',
    '湖北',
    'HOST_EQUIPMENT_MAKER',
    'GENERAL',
    '樊城',
    'Fan Cheng',
  ],
  [
    '闽南石材机械有限公司',
    'Minnan Stone Machinery Co., Ltd.',
    '泉州',
    '福建',
    'HOST_EQUIPMENT_MAKER',
    'GENERAL',
    '蔡文山',
    'Cai Wenshan',
  ],
  [
    '西域油田服务有限公司',
    'Xiyu Oilfield Service Co., Ltd.',
    '克拉玛依',
    '新疆',
    'END_USER',
    'GENERAL',
    '马学文',
    'Ma Xuewen',
  ],
  [
    '松江包装机械有限公司',
    'Songjiang Packaging Machinery Co., Ltd.',
    '上海',
    '上海',
    'HOST_EQUIPMENT_MAKER',
    'GENERAL',
    '沈亦凡',
    'Shen Yifan',
  ],
  [
    '桂北糖业装备有限公司',
    'Guibei Sugar Equipment Co., Ltd.',
    '柳州',
    '广西',
    'END_USER',
    'POTENTIAL',
    '韦建国',
    'Wei Jianguo',
  ],
  [
    '秦川机床配件有限公司',
    'Qinchuan Machine Tool Parts Co., Ltd.',
    '宝鸡',
    '陕西',
    'DIRECT_BUYER',
    'GENERAL',
    '雷鸣',
    'Lei Ming',
  ],
  [
    '赣南稀土设备有限公司',
    'Gannan Rare Earth Equipment Co., Ltd.',
    '赣州',
    '江西',
    'END_USER',
    'POTENTIAL',
    '钟华',
    'Zhong Hua',
  ],
];

const overseas: readonly Overseas[] = [
  ['Hallmann Antriebstechnik GmbH', 'DE', 'Bielefeld', 'EUR', 'HOST_EQUIPMENT_MAKER', 'KEY', 'Jürgen Hallmann'],
  ['Rouleaux Delacroix SAS', 'FR', 'Lyon', 'EUR', 'DISTRIBUTOR', 'GENERAL', 'Claire Delacroix'],
  ['Ferrobelt Trasmissioni S.r.l.', 'IT', 'Modena', 'EUR', 'HOST_EQUIPMENT_MAKER', 'GENERAL', 'Matteo Ferri'],
  ['Great Basin Conveyor Corp.', 'US', 'Salt Lake City', 'USD', 'HOST_EQUIPMENT_MAKER', 'KEY', 'Dana Whitfield'],
  ['Lakeshore Bearing Supply Inc.', 'US', 'Milwaukee', 'USD', 'DISTRIBUTOR', 'GENERAL', 'Rick Olsen'],
  [
    'Sertão Máquinas Agrícolas Ltda.',
    'BR',
    'Ribeirão Preto',
    'USD',
    'HOST_EQUIPMENT_MAKER',
    'GENERAL',
    'Ana Lúcia Prado',
  ],
  ['Anatolia Redüktör Sanayi A.Ş.', 'TR', 'Bursa', 'EUR', 'DISTRIBUTOR', 'GENERAL', 'Emre Yıldız'],
  ['Deccan Sugar Machinery Pvt. Ltd.', 'IN', 'Pune', 'USD', 'HOST_EQUIPMENT_MAKER', 'GENERAL', 'Sunil Kulkarni'],
  ['Mekong Rice Mill Engineering', 'VN', 'Cần Thơ', 'USD', 'END_USER', 'GENERAL', 'Nguyễn Minh Châu'],
  ['Sungai Palm Oil Equipment Sdn. Bhd.', 'MY', 'Johor Bahru', 'USD', 'END_USER', 'GENERAL', 'Tan Wei Ling'],
  ['Nippon Danryu Kiko K.K.', 'JP', '大阪', 'USD', 'HOST_EQUIPMENT_MAKER', 'GENERAL', '田中 健一'],
  ['Hanbit Crane Parts Co., Ltd.', 'KR', '창원', 'USD', 'HOST_EQUIPMENT_MAKER', 'GENERAL', '박지훈'],
  ['Outback Crusher Spares Pty Ltd', 'AU', 'Perth', 'USD', 'DISTRIBUTOR', 'GENERAL', 'Bruce Callahan'],
  ['Karoo Mining Bearings (Pty) Ltd', 'ZA', 'Johannesburg', 'USD', 'END_USER', 'GENERAL', 'Thandi Nkosi'],
  ['Nile Cement Works Supply', 'EG', 'Cairo', 'USD', 'AGENT', 'GENERAL', 'Hassan El-Sayed'],
  ['Gulf Pump Systems LLC', 'AE', 'Sharjah', 'USD', 'DISTRIBUTOR', 'GENERAL', 'Omar Al Mansoori'],
  ['Polskie Przekładnie Sp. z o.o.', 'PL', 'Gliwice', 'EUR', 'DISTRIBUTOR', 'GENERAL', 'Piotr Wójcik'],
  ['Andes Minera Repuestos S.A.C.', 'PE', 'Arequipa', 'USD', 'AGENT', 'POTENTIAL', 'Lucía Quispe'],
];

/** A customer of the demo. */
export interface DemoCustomer {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly currency: 'CNY' | 'USD' | 'EUR';
  readonly tier: string;
  /** Account of its salesperson. */
  readonly seller: 'sales1' | 'sales2';
  readonly city: string;
}

const areaCodes =
  '0516 0577 0757 0351 0412 023 0532 0730 0515 0371 021 028 0755 022 0553 0710 0595 0990 021 0772 0917 0797'.split(' ');
const digits = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 演示客户入库 — the firms with their contacts, each opened by its salesperson. */
export async function createDemoCustomers(stage: Stage): Promise<DemoCustomer[]> {
  const { chance } = stage;
  const inland = await stage.together('sales1', async (work) => {
    const made: DemoCustomer[] = [];
    for (const [index, [name, nameEn, city, region, kind, tier, contact, contactEn]] of domestic.entries()) {
      const taxNumber =
        `91${chance.between(110000, 659000)}${Array.from({ length: 10 }, () => chance.pick([...digits])).join('')}`.slice(
          0,
          18,
        );
      const customer = await making(work, Customer, {
        name,
        nameEn,
        shortName: name.slice(0, 4),
        country: 'CN',
        region,
        city,
        kinds: [kind],
        tier,
        address: `${city}市经济开发区创业路 ${chance.between(8, 288)} 号`,
        phone: `${areaCodes[index]}-${chance.between(60000000, 89999999)}`.slice(
          0,
          areaCodes[index]!.length === 3 ? 12 : 13,
        ),
        email: `office@${mailName(nameEn)}.example`,
        website: `www.${mailName(nameEn)}.example`,
        taxNumber,
        invoiceTitle: name,
        bankAccount: `中国工商银行${city}分行 62${chance.between(10000000, 99999999)}${chance.between(1000000, 9999999)}`,
        businessScope: '机械设备制造与销售',
        size: `${chance.between(60, 900)} 人`,
        needs: '轴承与减速机配套',
        currency: 'CNY',
        ...(tier === 'KEY' ? { servicePlan: '每月走访一次，季度技术交流，年度价格回顾' } : {}),
      });
      await making(work, Contact, {
        customerId: customer.id,
        name: contact,
        nameEn: contactEn,
        title: chance.pick(['采购经理', '采购主管', '设备部长']),
        phone: `13${chance.between(100000000, 999999999)}`,
        isPrimary: true,
        isDecisionMaker: chance.percent(60),
      });
      made.push({ id: customer.id, name, country: 'CN', currency: 'CNY', tier, seller: 'sales1', city });
    }
    return made;
  });
  const abroad = await stage.together('sales2', async (work) => {
    const made: DemoCustomer[] = [];
    for (const [name, country, city, currency, kind, tier, contact] of overseas) {
      const customer = await making(work, Customer, {
        name,
        nameEn: name,
        country,
        city,
        kinds: [kind],
        tier,
        currency,
        email: `purchasing@${mailName(name)}.example`,
        website: `www.${mailName(name)}.example`,
        businessScope: 'Industrial machinery and spare parts',
        needs: 'Bearings, gear reducers',
        ...(tier === 'KEY' ? { servicePlan: 'Monthly call, stock report every quarter, yearly visit' } : {}),
      });
      await making(work, Contact, {
        customerId: customer.id,
        name: contact,
        title: chance.pick(['Purchasing manager', 'Owner', 'Head of procurement']),
        email: `${mailName(contact) || 'buyer'}@${mailName(name)}.example`,
        isPrimary: true,
        isDecisionMaker: true,
      });
      made.push({ id: customer.id, name, country, currency, tier, seller: 'sales2', city });
    }
    return made;
  });
  return [...inland, ...abroad];
}

const mailName = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\b(co|ltd|inc|corp|gmbh|sas|srl|pvt|pty|llc|kk|sa|sac|ltda|sdn|bhd|as|sp|zoo)\b\.?/g, '')
    .replace(/[^a-z]+/g, '')
    .slice(0, 24);
