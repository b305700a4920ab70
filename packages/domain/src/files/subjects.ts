import type { MetadataStorage } from '@mikro-orm/core';
import type { FactWork } from '../kernel/command.ts';
import { type AnyRecord, allRecords, isRecord, recordOf } from '../kernel/record.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { stages } from '../process.ts';

/** 可附文件的记录 — records of the process that stand on their own; a line belongs to its document. */
export function takesFiles(metadata: MetadataStorage, definition: AnyRecord): boolean {
  if (!(definition.stage in stages) || definition.stage === 'organization') return false;
  return !definition.parent || 'status' in metadata.get(definition.entity).properties;
}

export const subjectDefinitions = (metadata: MetadataStorage): readonly AnyRecord[] =>
  allRecords().filter((each) => takesFiles(metadata, each));

export const subjectNamed = (metadata: MetadataStorage, name: string): AnyRecord | undefined =>
  isRecord(name) && takesFiles(metadata, recordOf(name)) ? recordOf(name) : undefined;

type SubjectRule = (subject: { id: string; status?: string }, work: FactWork) => Refusal | undefined;
const rules = new Map<string, SubjectRule>();

/** 附件规则 — a stage says when its record takes no more files. Source: ARC-10. */
export function takesFilesWhile(entity: { name: string }, rule: SubjectRule): void {
  rules.set(entity.name, rule);
}

export const againstFiles = (
  definition: AnyRecord,
  subject: { id: string; status?: string },
  work: FactWork,
): Refusal | undefined => rules.get(definition.name)?.(subject, work);
