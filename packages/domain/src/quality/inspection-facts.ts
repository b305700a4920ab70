import type { Facts, Guard } from '../kernel/command.ts';
import { FinishedLot } from './finished-lot.ts';
import type { Inspection } from './inspection.ts';
import { ProductCertificate } from './product-certificate.ts';
import { qualityRefusals } from './refusals.ts';

/** What the guards of an inspection look at: its lot with the order it is made for, and its certificate. */
export interface InspectionFacts {
  readonly lot: FinishedLot;
  readonly certificate?: ProductCertificate;
}

/** 检验事实 — for many inspections at once. */
export const inspectionFacts: Facts<Inspection, InspectionFacts> = {
  async load(documents, work) {
    const lots = await work.em.find(
      FinishedLot,
      { id: { $in: documents.map((each) => each.lot.id) } },
      { populate: ['order'] },
    );
    const certificates = await work.em.find(ProductCertificate, { lot: { $in: lots.map((each) => each.id) } });
    return new Map(
      documents.map((each) => {
        const certificate = certificates.find((one) => one.lot.id === each.lot.id);
        return [each.id, { lot: lots.find((lot) => lot.id === each.lot.id)!, ...(certificate ? { certificate } : {}) }];
      }),
    );
  },
};

/** 检验员独立 — who inspects is neither the maker of the lot nor the salesperson of its order. Source: QC-10. */
export const inspectorIsIndependent: Guard<Inspection, InspectionFacts> = (_, { lot }, { caller }) => {
  if (lot.maker?.id === caller.userId)
    return qualityRefusals.INSPECTOR_NOT_INDEPENDENT(
      { as: 'maker', lot: lot.number },
      { words: { as: { zh: '制造人', en: 'maker' } } },
    );
  if (lot.order?.owner.id === caller.userId)
    return qualityRefusals.INSPECTOR_NOT_INDEPENDENT(
      { as: 'salesperson', lot: lot.number },
      { words: { as: { zh: '业务员', en: 'salesperson' } } },
    );
  return undefined;
};
