import type { Role } from '../access/roles.ts';

export const reviewPoints = [
  'PRODUCTION_FEASIBLE',
  'TECHNICAL_DEMANDS',
  'QUALITY_STANDARD',
  'DELIVERY_DATE',
  'LOGISTICS_FEASIBLE',
  'OTHER',
] as const;
export type ReviewPoint = (typeof reviewPoints)[number];

export const reviewPointLabels = {
  PRODUCTION_FEASIBLE: { zh: '生产可行', en: 'Production feasible' },
  TECHNICAL_DEMANDS: { zh: '技术要求可满足', en: 'Technical demands can be met' },
  QUALITY_STANDARD: { zh: '质量标准明确', en: 'Quality standard clear' },
  DELIVERY_DATE: { zh: '交货期合理', en: 'Delivery date reasonable' },
  LOGISTICS_FEASIBLE: { zh: '物流可行', en: 'Logistics feasible' },
  OTHER: { zh: '部门意见', en: 'Opinion of the department' },
} as const;

/** Which department answers a point; the first of them that is called in. */
const answeredBy: Readonly<Record<Exclude<ReviewPoint, 'OTHER'>, readonly Role[]>> = {
  PRODUCTION_FEASIBLE: ['PRODUCTION', 'PLANNER'],
  TECHNICAL_DEMANDS: ['TECHNICAL'],
  QUALITY_STANDARD: ['QUALITY'],
  DELIVERY_DATE: ['PRODUCTION', 'PLANNER'],
  LOGISTICS_FEASIBLE: ['LOGISTICS'],
};

/** One point and who answers it. */
export interface AskedPoint {
  readonly point: ReviewPoint;
  readonly department: Role;
}

/** 评审要点 — what the departments called in are asked; one without a point of its own gives its opinion. Source: ORD-05. */
export function pointsFor(departments: readonly Role[]): AskedPoint[] {
  const asked = (Object.entries(answeredBy) as [ReviewPoint, readonly Role[]][]).flatMap(
    ([point, roles]): AskedPoint[] => {
      const department = roles.find((role) => departments.includes(role));
      return department ? [{ point, department }] : [];
    },
  );
  const silent = departments.filter((role) => !asked.some((each) => each.department === role));
  return [...asked, ...silent.map((department): AskedPoint => ({ point: 'OTHER', department }))];
}
