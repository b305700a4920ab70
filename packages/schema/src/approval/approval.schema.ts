import { Approval } from '@tradewind/domain/approval/approval.ts';
import { decidingCommands } from '@tradewind/domain/approval/approval-commands.ts';
import { expose } from '../expose.ts';

type Decides = NonNullable<ReturnType<typeof decidingCommands>>;

/** The name of the command of the document that gives a decision. */
const commandThat = (decides: keyof Decides, description: string) => ({
  type: 'text' as const,
  description,
  needs: ['documentType'],
  resolve: (row: Readonly<Record<string, unknown>>) => decidingCommands(String(row['documentType']))?.[decides].name,
});

expose(Approval, {
  computed: {
    approvedBy: commandThat('approve', '同意命令 — the command of the document by which one agrees'),
    rejectedBy: commandThat('reject', '驳回命令 — the command of the document that refuses it'),
    returnedBy: commandThat('return', '退回命令 — the command of the document that sends it back to an earlier step'),
  },
});
