import type { Step } from '../step.ts';

/** 技术协议 — part of the contract where one is attached. */
export const technicalAgreement: Step = {
  zh: '技术协议',
  en: 'Technical agreement',
  records: [],
  standing: ({ technicalOn }) => ({
    needed: technicalOn !== null,
    done: technicalOn !== null,
    begun: false,
    actualOn: technicalOn,
  }),
};
