import type { Label } from '../kernel/label.ts';
import type { Step } from './step.ts';
import { advance } from './steps/advance.ts';
import { archive } from './steps/archive.ts';
import { collection } from './steps/collection.ts';
import { contract } from './steps/contract.ts';
import { contractReview } from './steps/contract-review.ts';
import { service } from './steps/field-service.ts';
import { filing } from './steps/filing.ts';
import { inspectionAndStorage } from './steps/inspection-and-storage.ts';
import { invoice } from './steps/invoice.ts';
import { presales } from './steps/presales.ts';
import { price } from './steps/price.ts';
import { production } from './steps/production.ts';
import { scheduling } from './steps/scheduling.ts';
import { shipment } from './steps/shipment.ts';
import { signOff } from './steps/sign-off.ts';
import { technicalAgreement } from './steps/technical-agreement.ts';

/** 十六步 — the sixteen steps every contract goes through, in the order of the company's flow. Source: 001 §4.1…4.16. */
export const journeySteps = {
  PRESALES: presales,
  TECHNICAL_AGREEMENT: technicalAgreement,
  PRICE: price,
  CONTRACT: contract,
  CONTRACT_REVIEW: contractReview,
  ADVANCE: advance,
  SCHEDULING: scheduling,
  PRODUCTION: production,
  INSPECTION_AND_STORAGE: inspectionAndStorage,
  SHIPMENT: shipment,
  INVOICE: invoice,
  SIGN_OFF: signOff,
  SERVICE: service,
  COLLECTION: collection,
  FILING: filing,
  ARCHIVE: archive,
} as const satisfies Record<string, Step>;

export type JourneyStep = keyof typeof journeySteps;

/** 步骤状态 — how a step of a contract stands. */
export const journeyStates = {
  DONE: { zh: '完成', en: 'done' },
  CURRENT: { zh: '进行中', en: 'going on, or next' },
  WAITING: { zh: '等待', en: 'waits for earlier steps' },
  REFUSED: { zh: '被拒', en: 'refused or failed: it has to be put right' },
  NOT_NEEDED: { zh: '不需要', en: 'not part of this contract' },
} as const satisfies Record<string, Label>;

export type JourneyState = keyof typeof journeyStates;
