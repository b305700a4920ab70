import { commandsOn } from '../kernel/command.ts';
import { recordOf } from '../kernel/record.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import type { Attachment } from './attachment.ts';
import { fileRefusals } from './refusals.ts';

/**
 * 尚未定稿 — a file may be taken away only while its record is in the state in which it was attached, and only if that state leads somewhere: what a decision
 * was based on stays. Source: ARC-10.
 */
export async function notFinal(attachment: Attachment, work: Work): Promise<readonly Refusal[] | undefined> {
  const definition = recordOf(attachment.subjectType);
  const subject = (await work.em.findOne(definition.entity as never, { id: attachment.subjectId } as never)) as {
    status?: string;
  } | null;
  if (!subject?.status) return undefined;
  const goesOn = commandsOn(definition.entity).some(
    (command) => command.to !== undefined && command.from.includes(subject.status!),
  );
  if (goesOn && subject.status === attachment.subjectState) return undefined;
  return [
    fileRefusals.ATTACHMENT_IS_FINAL(
      { name: attachment.name, attachedIn: attachment.subjectState, state: subject.status },
      { of: { attachedIn: `${definition.name}Status`, state: `${definition.name}Status` } },
    ),
  ];
}
