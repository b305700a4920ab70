import { isRecordType } from '../api/names.ts';
import type { CommandPartsFragment } from '../generated/operations.ts';
import { useAbout } from '../parts/use-about.ts';
import type { TaskRecord } from './TaskShow.tsx';

/** 可作的决定 — agreeing, rejecting and returning as the document itself offers them to the caller; the API names which of its commands they are. */
export function useVerdicts({ kind, recordType, recordId, approval }: TaskRecord): {
  approve: CommandPartsFragment | undefined;
  reject: CommandPartsFragment | undefined;
  back: CommandPartsFragment | undefined;
} {
  const about = kind === 'APPROVAL' && isRecordType(recordType) ? recordType : undefined;
  const { record } = useAbout(about, recordId);
  const named = (name: string | null | undefined) => record?.commands?.find((each) => each.name === name);
  return {
    approve: named(approval?.approvedBy),
    reject: named(approval?.rejectedBy),
    back: named(approval?.returnedBy),
  };
}
