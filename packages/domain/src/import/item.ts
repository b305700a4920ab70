import { Conflict } from '../kernel/errors.ts';
import type { Label } from '../kernel/label.ts';

/** 源行 — a row of the file: its number as a spreadsheet counts, and its cells as text. */
export interface SourceRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** 表格 — what a file is once it has been read. */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly SourceRow[];
}

/** 问题 — what is wrong with a row, and in which column. */
export interface Problem {
  readonly row: number;
  readonly column?: string;
  readonly value?: string;
  readonly message: Label;
}

/** Values by field: read cells, with what stood in the column and what the column is called. */
export interface Reading {
  readonly value: unknown;
  readonly text: string;
  readonly header: string;
}

/** 条目 — one record to be made of one row, or of several when they are its lines. */
export interface Item {
  readonly row: number;
  readonly externalId: string;
  readonly values: ReadonlyMap<string, Reading>;
  readonly lines: readonly { readonly row: number; readonly values: ReadonlyMap<string, Reading> }[];
  /** What was wrong before anything was asked of the database. */
  readonly problems: readonly Problem[];
}

export type Outcome = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'BAD';

/** 结果 — what became of some items: one outcome each, every problem, and the unique values they took. */
export interface Written {
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly Problem[];
  readonly taken: ReadonlyMap<string, number>;
}

/** 行间冲突 — rows that turned out bad after they had taken a number: the batch is done again without them, so that no number is lost. Source: reliability D7. */
export class RowsCollide extends Conflict {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems[0]!.message);
    this.problems = problems;
  }
}
