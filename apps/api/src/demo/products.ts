import { Product } from '@tradewind/domain/product/product.ts';
import { ProductCategory } from '@tradewind/domain/product/product-category.ts';
import { making, type Stage } from './stage.ts';

interface Family {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly parent: 'BRG' | 'GBX';
  readonly hsCode: string;
  readonly priceClass: 'A' | 'B' | 'C';
  readonly unit: string;
  /** Designation, price in CNY without discount, net weight in kg. */
  readonly sizes: readonly (readonly [string, number, number])[];
}

/** 演示产品族 — bearings and gearboxes as a maker of them would list them. */
const families: readonly Family[] = [
  {
    code: 'DGBB',
    name: '深沟球轴承',
    nameEn: 'Deep groove ball bearing',
    parent: 'BRG',
    hsCode: '84821020',
    priceClass: 'C',
    unit: 'PCE',
    sizes: [
      ['6204-2RS', 18, 0.11],
      ['6205-2RS', 22, 0.13],
      ['6206-2Z', 28, 0.2],
      ['6208-2Z', 46, 0.37],
      ['6210', 62, 0.46],
      ['6305-2RS', 31, 0.23],
      ['6308', 78, 0.63],
      ['6310', 118, 1.05],
      ['6312', 176, 1.7],
      ['6316', 342, 3.6],
    ],
  },
  {
    code: 'TRB',
    name: '圆锥滚子轴承',
    nameEn: 'Tapered roller bearing',
    parent: 'BRG',
    hsCode: '84822000',
    priceClass: 'B',
    unit: 'PCE',
    sizes: [
      ['30206', 44, 0.23],
      ['30208', 66, 0.43],
      ['30210', 88, 0.54],
      ['32210', 112, 0.63],
      ['32308', 158, 1.04],
      ['33213', 286, 1.95],
    ],
  },
  {
    code: 'SRB',
    name: '调心滚子轴承',
    nameEn: 'Spherical roller bearing',
    parent: 'BRG',
    hsCode: '84823000',
    priceClass: 'B',
    unit: 'PCE',
    sizes: [
      ['22208E', 268, 0.55],
      ['22210E', 336, 0.64],
      ['22215E', 586, 1.7],
      ['22220EK', 1180, 4.9],
      ['22316E', 1460, 6.1],
      ['22320EK', 2380, 13.2],
      ['23134CC/W33', 4860, 27],
    ],
  },
  {
    code: 'CRB',
    name: '圆柱滚子轴承',
    nameEn: 'Cylindrical roller bearing',
    parent: 'BRG',
    hsCode: '84825000',
    priceClass: 'B',
    unit: 'PCE',
    sizes: [
      ['NU206E', 92, 0.2],
      ['NU210E', 146, 0.49],
      ['NU215E', 318, 1.25],
      ['NU220E', 620, 3.4],
      ['NU320E', 1560, 13.5],
      ['NJ2316E', 1280, 6.3],
    ],
  },
  {
    code: 'ACBB',
    name: '角接触球轴承',
    nameEn: 'Angular contact ball bearing',
    parent: 'BRG',
    hsCode: '84821030',
    priceClass: 'A',
    unit: 'PR',
    sizes: [
      ['7206B', 96, 0.2],
      ['7208B', 138, 0.37],
      ['7210C/P4', 980, 0.92],
      ['7212AC/P5', 1120, 1.6],
    ],
  },
  {
    code: 'TBB',
    name: '推力球轴承',
    nameEn: 'Thrust ball bearing',
    parent: 'BRG',
    hsCode: '84821040',
    priceClass: 'C',
    unit: 'PCE',
    sizes: [
      ['51106', 34, 0.06],
      ['51108', 42, 0.12],
      ['51210', 86, 0.37],
      ['51316', 368, 3.2],
    ],
  },
  {
    code: 'UCB',
    name: '带座外球面轴承',
    nameEn: 'Pillow block bearing unit',
    parent: 'BRG',
    hsCode: '84832000',
    priceClass: 'C',
    unit: 'SET',
    sizes: [
      ['UCP205', 58, 0.8],
      ['UCP208', 96, 1.9],
      ['UCF210', 148, 2.8],
      ['UCFL212', 196, 3.9],
    ],
  },
  {
    code: 'SLB',
    name: '回转支承',
    nameEn: 'Slewing bearing',
    parent: 'BRG',
    hsCode: '84828000',
    priceClass: 'A',
    unit: 'SET',
    sizes: [
      ['013.40.1000', 16800, 182],
      ['013.45.1250', 26400, 301],
    ],
  },
  {
    code: 'PLG',
    name: '精密行星减速机',
    nameEn: 'Precision planetary gearbox',
    parent: 'GBX',
    hsCode: '84834010',
    priceClass: 'A',
    unit: 'SET',
    sizes: [
      ['PLF060-10', 1680, 1.3],
      ['PLF090-10', 2860, 3.7],
      ['PLF120-20', 4980, 8.6],
      ['PLF160-25', 8900, 18.5],
    ],
  },
  {
    code: 'ZLY',
    name: '硬齿面圆柱齿轮减速机',
    nameEn: 'Hardened helical gear reducer',
    parent: 'GBX',
    hsCode: '84834090',
    priceClass: 'A',
    unit: 'SET',
    sizes: [
      ['ZLY180', 9800, 170],
      ['ZLY224', 18600, 320],
      ['ZLY280', 32800, 580],
      ['ZLY355', 58600, 1180],
    ],
  },
  {
    code: 'RV',
    name: '蜗轮蜗杆减速机',
    nameEn: 'Worm gear reducer',
    parent: 'GBX',
    hsCode: '84834090',
    priceClass: 'C',
    unit: 'SET',
    sizes: [
      ['NMRV050', 238, 3.5],
      ['NMRV063', 336, 6.2],
      ['NMRV075', 462, 9],
      ['NMRV090', 698, 13],
      ['NMRV110', 1160, 35],
      ['NMRV130', 1680, 48],
    ],
  },
  {
    code: 'RK',
    name: '斜齿轮减速电机',
    nameEn: 'Helical geared motor',
    parent: 'GBX',
    hsCode: '84834090',
    priceClass: 'B',
    unit: 'SET',
    sizes: [
      ['R57-Y1.5', 2380, 38],
      ['R87-Y5.5', 5680, 118],
      ['R107-Y11', 9860, 206],
      ['K77-Y3', 4960, 92],
      ['K97-Y7.5', 9280, 188],
      ['K127-Y22', 21600, 452],
    ],
  },
  {
    code: 'BX',
    name: '摆线针轮减速机',
    nameEn: 'Cycloidal gear reducer',
    parent: 'GBX',
    hsCode: '84834090',
    priceClass: 'B',
    unit: 'SET',
    sizes: [
      ['BWD3-23', 2160, 62],
      ['XWD5-35', 3480, 96],
      ['XWD8-43', 8760, 248],
    ],
  },
];

/** A product of the demo with its price, for whoever writes prices and orders. */
export interface DemoProduct {
  readonly id: string;
  readonly code: string;
  /** List price in CNY. */
  readonly price: number;
  readonly family: string;
}

/** 演示产品入库 — categories and products with HS codes, weights, costs and list prices. */
export async function createDemoProducts(stage: Stage): Promise<DemoProduct[]> {
  return stage.together('technical', async (work) => {
    const above = new Map<string, string>();
    for (const [code, name, nameEn] of [
      ['BRG', '轴承', 'Bearings'],
      ['GBX', '减速机', 'Gearboxes'],
    ] as const)
      above.set(code, (await making(work, ProductCategory, { code, name, nameEn })).id);
    const made: DemoProduct[] = [];
    for (const { code: family, name, nameEn, parent, sizes, hsCode, priceClass, unit } of families) {
      const category = await making(work, ProductCategory, { code: family, name, nameEn, parentId: above.get(parent) });
      for (const [size, price, weight] of sizes) {
        const code = `${family}-${size.replaceAll('/', '-')}`;
        const product = await making(work, Product, {
          code,
          name: `${name} ${size}`,
          nameEn: `${nameEn} ${size}`,
          specification: size,
          categoryId: category.id,
          unit,
          hsCode,
          originCountry: 'CN',
          priceClass,
          listPrice: price.toFixed(2),
          listCurrency: 'CNY',
          standardCost: (price * (priceClass === 'A' ? 0.58 : priceClass === 'B' ? 0.64 : 0.7)).toFixed(2),
          netWeight: String(weight),
          packing: parent === 'BRG' ? '单只盒装，外纸箱、木托盘' : '出口木箱 plywood case',
        });
        made.push({ id: product.id, code, price, family });
      }
    }
    return made;
  });
}
