import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { type Circumstance, command } from '../kernel/command.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { inputReason, inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { archiveFacts, listAgrees, nothingIsMissing } from './archive-facts.ts';
import { ArchiveFile } from './archive-file.ts';
import { archiveRefusals } from './refusals.ts';

const takenInByAnother = (file: ArchiveFile, _: unknown, { caller }: Circumstance) =>
  file.handedOverBy?.id === caller.userId
    ? archiveRefusals.HANDOVER_BY_ONE_PERSON({}, { clearedBy: ['ARCHIVIST'] })
    : undefined;

/** 登记档案 — the archivist counts too, gives the file its number and place, and enters it in the register. Source: ARC-04. */
export const registerArchiveFile = command({
  name: 'registerArchiveFile',
  label: { zh: '登记档案', en: 'Register the file' },
  says: {
    zh: '档案部门核对清单，编号并登记',
    en: 'The archive checks the list, gives the file its number and registers it',
  },
  event: 'ArchiveFileRegistered',
  on: ArchiveFile,
  from: ['TRANSFERRED'],
  to: 'REGISTERED',
  permission: 'archive.keep',
  source: 'ARC-04',
  input: z.strictObject({
    documentCount: z.int().min(0).max(100_000).describe('清点份数 — documents counted against the list'),
    location: inputText(120).describe('存放位置 — shelf and box'),
  }),
  facts: archiveFacts,
  guards: { nothingIsMissing, takenInByAnother },
  inputGuards: { listAgrees },
  async change(file, { location }, { work }) {
    file.registerNumber = await nextNumber(work, 'DA');
    file.location = location;
    file.registeredOn = work.today;
    file.checkedOn = work.today;
    file.registeredBy = work.em.getReference(User, work.caller.userId);
    await closeTasks(work, { entity: ArchiveFile, recordId: file.id, topic: 'REGISTER_FILE' });
  },
});

/** 退回档案 — the archive does not take the file as it is; the department has it again. Source: ARC-04. */
export const returnArchiveFile = command({
  name: 'returnArchiveFile',
  label: { zh: '退回档案', en: 'Send the file back' },
  says: { zh: '档案部门不予接收，退回原部门补正', en: 'The archive does not take it; the department puts it right' },
  event: 'ArchiveFileReturned',
  on: ArchiveFile,
  from: ['TRANSFERRED'],
  to: 'FILED',
  permission: 'archive.keep',
  source: 'ARC-04',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is sent back') }),
  async change(file, { reason }, { work }) {
    file.returnedReason = reason;
    file.transferredOn = null;
    file.handedOverBy = null;
    await closeTasks(work, { entity: ArchiveFile, recordId: file.id, topic: 'REGISTER_FILE', as: 'CANCELLED' });
  },
});
