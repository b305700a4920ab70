import { z } from 'zod';
import { setting } from '../policy/setting.ts';

const line = z.string().max(200).default('');
const shape = z.strictObject({
  name: line,
  nameEn: line,
  address: line,
  addressEn: line,
  phone: line,
  bank: line,
  account: line,
  taxNumber: line,
});
export type Letterhead = z.output<typeof shape>;

/** 公司抬头 — what stands at the head of the papers the company issues. Source: SHIP-05, Annex B. */
export const letterhead = setting<Letterhead>({
  key: 'company.letterhead',
  label: { zh: '公司抬头', en: 'Letterhead of the company' },
  schema: shape,
  default: shape.parse({}),
  requirement: 'SHIP-05',
  origin: 'proposed',
});
