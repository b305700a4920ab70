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
    const standing = journeySteps[step].standing(facts, own);
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

/** 当前步骤 — the first step that goes on or has to be put right; none when all are done. */
export const currentStep = (steps: readonly WeighedStep[]): JourneyStep | null =>
  steps.find(({ state }) => state === 'CURRENT' || state === 'REFUSED')?.step ?? null;
