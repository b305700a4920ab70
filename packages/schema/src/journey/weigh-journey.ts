import { decimal, sum } from '@tradewind/domain/kernel/decimal.ts';
import type { Holder, JourneyFacts, JourneyRecordFacts } from './journey-facts.ts';
import { type JourneyState, type JourneyStep, journeySteps } from './steps.ts';

/** A step as it is told: how it stands, when, who has it, how much. */
export interface WeighedStep {
  readonly step: JourneyStep;
  readonly state: JourneyState;
  readonly plannedOn: string | null;
  readonly actualOn: string | null;
  /** Planned for a day that has passed, and not done by it. */
  readonly late: boolean;
  readonly amount: string | null;
  readonly amountDone: string | null;
  readonly holders: readonly Holder[];
  readonly records: readonly JourneyRecordFacts[];
}

interface Standing {
  readonly needed: boolean;
  readonly done: boolean;
  readonly begun: boolean;
  readonly refused?: boolean;
  readonly plannedOn?: string | null;
  readonly actualOn?: string | null;
  readonly amount?: string | null;
  readonly amountDone?: string | null;
}

const full = (progress: string) => progress === 'FULL' || progress === 'OVER';
const latest = (days: readonly (string | null)[]): string | null =>
  days
    .filter((each) => each !== null)
    .sort()
    .at(-1) ?? null;
const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter((each) => each !== null).sort()[0] ?? null;
const inForce = ['SIGNED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED'];
const reviewed = ['REVIEWED', 'COUNTERSIGNED', 'SEALED', ...inForce];
const confirmed = ['CONFIRMED', 'IN_PRODUCTION', 'READY', 'SHIPPED', 'DELIVERED', 'CLOSED'];
const ready = ['READY', 'SHIPPED', 'DELIVERED', 'CLOSED'];
const stored = ['RECEIVED', 'RESERVED', 'ISSUED', 'DELIVERED'];
const filed = ['FILED', 'TRANSFERRED', 'REGISTERED'];

/** 各步状况 — each step from the statuses and figures its stage keeps; no rule of its own. */
const standings: Readonly<Record<JourneyStep, (facts: JourneyFacts, own: readonly JourneyRecordFacts[]) => Standing>> =
  {
    PRESALES: ({ contract }) => ({ needed: true, done: true, begun: true, actualOn: contract.createdOn }),
    TECHNICAL_AGREEMENT: ({ technicalOn }) => ({
      needed: technicalOn !== null,
      done: technicalOn !== null,
      begun: false,
      actualOn: technicalOn,
    }),
    PRICE: (_, own) => {
      const last = own.at(-1);
      return {
        needed: own.length > 0,
        done: own.some((each) => each.status === 'ACCEPTED'),
        begun: true,
        plannedOn: null,
        actualOn: last?.actualOn ?? null,
        amount: last?.amount ?? null,
      };
    },
    CONTRACT: ({ contract }) => ({
      needed: true,
      done: inForce.includes(contract.status) || (contract.status === 'TERMINATED' && contract.signedOn !== null),
      begun: true,
      refused: contract.status === 'DRAFT' && contract.rejectedReason !== null,
      actualOn: contract.signedOn,
      amount: contract.amount,
    }),
    CONTRACT_REVIEW: ({ contract, reviewedOn }, own) => {
      const after = contract.reviewAfterSigning;
      const passed = own.filter((each) => each.type === 'ContractReview' && each.status === 'PASSED');
      return {
        needed: true,
        done:
          (reviewed.includes(contract.status) || (contract.status === 'TERMINATED' && reviewedOn !== null)) &&
          (after === 'NOT_REQUIRED' || after === 'PASSED'),
        begun: contract.status === 'IN_REVIEW' || after === 'PENDING' || after === 'RUNNING',
        refused: after === 'REFUSED' || (contract.status === 'DRAFT' && contract.rejectedReason !== null),
        actualOn: latest([reviewedOn, ...passed.map((each) => each.actualOn)]),
      };
    },
    ADVANCE: ({ lastReceiptOn }, own) => {
      const due = own.filter((each) => each.status !== 'WAIVED');
      const done = due.every((each) => each.status === 'RECEIVED');
      return {
        needed: due.length > 0,
        done,
        begun: due.some((each) => each.plannedOn !== null),
        plannedOn: earliest(due.map((each) => each.plannedOn)),
        actualOn: done ? lastReceiptOn : null,
        ...added(due),
      };
    },
    SCHEDULING: ({ contract }, own) => {
      const orders = own.filter((each) => each.type === 'SalesOrder' && each.status !== 'CANCELLED');
      const done = full(contract.orderProgress) && orders.every((each) => confirmed.includes(each.status));
      return {
        needed: true,
        done,
        begun: orders.length > 0,
        refused: orders.some((each) => each.status === 'MISMATCH' || each.status === 'ISSUES_OPEN'),
        actualOn: done ? latest(orders.map((each) => each.actualOn)) : null,
        amount: contract.amount,
      };
    },
    PRODUCTION: ({ contract, made, records }, own) => {
      const orders = records.filter((each) => each.type === 'SalesOrder' && each.status !== 'CANCELLED');
      const plans = own.filter((each) => !['REPLANNED', 'CANCELLED'].includes(each.status));
      const done =
        orders.length > 0 && full(contract.orderProgress) && orders.every((each) => ready.includes(each.status));
      return {
        needed: orders.length > 0 ? made : !full(contract.shipmentProgress),
        done,
        begun: plans.length > 0 || orders.some((each) => each.status === 'IN_PRODUCTION'),
        plannedOn: latest(plans.map((each) => each.plannedOn)),
        actualOn: done ? latest(plans.map((each) => each.actualOn)) : null,
      };
    },
    INSPECTION_AND_STORAGE: ({ contract, made, records }, own) => {
      const lots = own.filter((each) => each.type === 'FinishedLot');
      const orders = records.filter((each) => each.type === 'SalesOrder' && each.status !== 'CANCELLED');
      const failed = own.some((each) => each.type === 'Inspection' && ['FAILED', 'RECTIFYING'].includes(each.status));
      const done =
        lots.length > 0 &&
        lots.every((each) => stored.includes(each.status)) &&
        (full(contract.shipmentProgress) || orders.every((each) => ready.includes(each.status)));
      return {
        needed:
          lots.length > 0 ||
          (made && contract.shipmentProgress === 'NONE') ||
          (orders.length === 0 && !full(contract.shipmentProgress)),
        done,
        begun: lots.length > 0,
        refused: failed,
        actualOn: done ? latest(own.map((each) => each.actualOn)) : null,
      };
    },
    SHIPMENT: ({ contract }, own) => ({
      needed: true,
      done: full(contract.shipmentProgress),
      begun: own.some((each) => each.status !== 'VOID'),
      plannedOn: contract.deliveryOn,
      actualOn: contract.shippedOn,
      amount: contract.amount,
      amountDone: contract.shippedAmount,
    }),
    INVOICE: ({ contract }, own) => ({
      needed: true,
      done: full(contract.invoiceProgress),
      begun: own.length > 0,
      actualOn: full(contract.invoiceProgress) ? latest(own.map((each) => each.actualOn)) : null,
      amount: contract.amount,
      amountDone: contract.invoicedAmount,
    }),
    SIGN_OFF: ({ contract }, own) => {
      const signed = own.filter((each) => each.type === 'SignOff');
      return {
        needed: true,
        done: full(contract.signOffProgress),
        begun: signed.length > 0,
        refused: own.some(
          (each) =>
            (each.type === 'SignOff' && each.status === 'REFUSED') ||
            (each.type === 'DeliveryException' && each.status === 'OPEN'),
        ),
        actualOn: full(contract.signOffProgress) ? latest(signed.map((each) => each.actualOn)) : null,
        amount: contract.amount,
        amountDone: contract.signedForAmount,
      };
    },
    SERVICE: ({ contract }, own) => {
      const live = own.filter((each) => each.status !== 'REFUSED');
      return {
        needed: contract.serviceAgreed || live.length > 0,
        done: live.length > 0 ? live.every((each) => each.status === 'ACCEPTED') : contract.acceptedOn !== null,
        begun: own.length > 0,
        refused: own.length > 0 && live.length === 0,
        plannedOn: latest(live.map((each) => each.plannedOn)),
        actualOn: contract.acceptedOn ?? latest(live.map((each) => each.actualOn)),
      };
    },
    COLLECTION: ({ contract, lastReceiptOn }, own) => {
      const instalments = own.filter((each) => each.type === 'PaymentScheduleLine' && each.status !== 'WAIVED');
      const done = full(contract.collectionProgress) || ['FULFILLED', 'CLOSED'].includes(contract.status);
      return {
        needed: true,
        done,
        begun: instalments.some((each) => each.plannedOn !== null || decimal(each.amountDone).gt(0)),
        refused: own.some((each) => each.status === 'LITIGATION'),
        plannedOn: latest(instalments.map((each) => each.plannedOn)),
        actualOn: done ? (contract.fulfilledOn ?? lastReceiptOn) : null,
        amount: contract.amount,
        amountDone: contract.collectedAmount,
      };
    },
    FILING: (_, own) => ({
      needed: true,
      done: own.some((each) => filed.includes(each.status)),
      begun: own.length > 0,
    }),
    ARCHIVE: ({ records }) => {
      const file = records.find((each) => each.type === 'ArchiveFile');
      return {
        needed: true,
        done: file?.status === 'REGISTERED',
        begun: file?.status === 'TRANSFERRED',
        plannedOn: file?.plannedOn ?? null,
        actualOn: file?.actualOn ?? null,
      };
    },
  };

const added = (records: readonly JourneyRecordFacts[]) => ({
  amount: sum(records.map((each) => each.amount)).toFixed(4),
  amountDone: sum(records.map((each) => each.amountDone)).toFixed(4),
});

/** While a contract is reviewed, what it waits for belongs to the review. */
function held({ contract, records }: JourneyFacts, step: JourneyStep, own: readonly JourneyRecordFacts[]): Holder[] {
  const [reviewing, other] = contract.status === 'IN_REVIEW' ? ['CONTRACT_REVIEW', 'CONTRACT'] : ['', ''];
  const itself = records.filter((each) => each.type === 'Contract');
  const rest = step === other ? own.filter((each) => !itself.includes(each)) : own;
  return [...rest, ...(step === reviewing ? itself : [])].flatMap((each) => each.holders);
}

/**
 * 十六步状况 — the steps of one contract: done, going on or next, waiting for an earlier one, refused, or not part of it. The first step that is needed and
 * not done is always current; of a terminated contract nothing more is needed.
 */
export function weighJourney(facts: JourneyFacts, today: string): WeighedStep[] {
  const ended = facts.contract.status === 'TERMINATED';
  let open = false;
  return (Object.keys(journeySteps) as JourneyStep[]).map((step) => {
    const own = facts.records.filter((each) => each.step === step);
    const standing = standings[step](facts, own);
    const { needed, done, begun, refused = false, plannedOn = null, actualOn = null } = standing;
    const first = !open;
    let state: JourneyState;
    if (!needed || (ended && !done)) state = 'NOT_NEEDED';
    else if (done) state = 'DONE';
    else {
      open = true;
      state = refused ? 'REFUSED' : begun || first ? 'CURRENT' : 'WAITING';
    }
    const by = state === 'DONE' ? actualOn : today;
    return {
      step,
      state,
      plannedOn,
      actualOn: state === 'NOT_NEEDED' ? null : actualOn,
      late: state !== 'NOT_NEEDED' && plannedOn !== null && by !== null && by > plannedOn,
      amount: standing.amount ?? null,
      amountDone: standing.amountDone ?? null,
      holders: held(facts, step, own),
      records: own.filter((each) => each.visible),
    };
  });
}
