import type { Label } from './label.ts';

/** 国际贸易术语 — Incoterms 2020: name, and whether it is for sea and inland waterway only. */
export const incoterms: Readonly<Record<string, Label & { readonly seaOnly: boolean }>> = {
  EXW: { zh: '工厂交货', en: 'Ex Works', seaOnly: false },
  FCA: { zh: '货交承运人', en: 'Free Carrier', seaOnly: false },
  CPT: { zh: '运费付至', en: 'Carriage Paid To', seaOnly: false },
  CIP: { zh: '运费和保险费付至', en: 'Carriage and Insurance Paid To', seaOnly: false },
  DAP: { zh: '目的地交货', en: 'Delivered at Place', seaOnly: false },
  DPU: { zh: '目的地卸货后交货', en: 'Delivered at Place Unloaded', seaOnly: false },
  DDP: { zh: '完税后交货', en: 'Delivered Duty Paid', seaOnly: false },
  FAS: { zh: '船边交货', en: 'Free Alongside Ship', seaOnly: true },
  FOB: { zh: '船上交货', en: 'Free On Board', seaOnly: true },
  CFR: { zh: '成本加运费', en: 'Cost and Freight', seaOnly: true },
  CIF: { zh: '成本、保险费加运费', en: 'Cost, Insurance and Freight', seaOnly: true },
};
