import type { Label } from '../kernel/label.ts';
import type { JourneyFacts, JourneyRecordFacts } from './journey-facts.ts';
import type { RecordSource } from './record-source.ts';

/** How a step stands by itself, whatever the others do. */
export interface Standing {
  /** It is part of this contract. */
  readonly needed: boolean;
  readonly done: boolean;
  readonly begun: boolean;
  /** Refused or failed: it has to be put right. */
  readonly refused?: boolean;
  readonly plannedOn?: string | null;
  readonly actualOn?: string | null;
  readonly amount?: string | null;
  readonly amountDone?: string | null;
}

/** 步骤 — one of the sixteen: its name, the records that belong to it, and how it stands by the statuses and figures its stage keeps. */
export interface Step extends Label {
  readonly records: readonly RecordSource[];
  readonly standing: (facts: JourneyFacts, own: readonly JourneyRecordFacts[]) => Standing;
}
