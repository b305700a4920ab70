import type { DocumentType } from './document-types.ts';

interface Requirement {
  readonly contractKind: string;
  readonly type: DocumentType;
  readonly compulsory?: boolean;
  readonly condition?: string;
}

/** 缺件 — compulsory kinds of document the file does not hold, in the order of the list. Source: ARC-02, ARC-04. */
export function gapsOf(
  file: { kind: string; produced: boolean; serviced: boolean },
  requirements: readonly Requirement[],
  held: ReadonlySet<string>,
): DocumentType[] {
  const asked = (each: Requirement) =>
    each.condition === 'ALWAYS' ||
    each.condition === undefined ||
    (each.condition === 'WHEN_PRODUCED' ? file.produced : file.serviced);
  return requirements
    .filter(
      (each) => each.contractKind === file.kind && each.compulsory !== false && asked(each) && !held.has(each.type),
    )
    .map((each) => each.type);
}
