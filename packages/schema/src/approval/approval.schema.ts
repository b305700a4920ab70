import { Approval } from '@tradewind/domain/approval/approval.ts';
import { decidingCommands } from '@tradewind/domain/approval/approval-commands.ts';
import { sql } from 'kysely';
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
    opinions: {
      type: 'json',
      description:
        '审批意见 — what has been decided so far: step, role, decision, opinion, when and by whom, and for which absent person. Source: ROLE-05',
      sql: (alias) =>
        sql`(select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'step', k.step_index, 'role', k.role, 'decision', k.decision, 'opinion', k.opinion, 'decidedAt', k.decided_at,
          'name', u.name, 'nameEn', u.name_en, 'forName', a.name, 'forNameEn', a.name_en) order by k.decided_at, k.id), '[]'::jsonb)
          from task k left join app_user u on u.id = k.decided_by_id left join app_user a on a.id = k.on_behalf_of_id
          where k.approval_id = ${sql.ref(`${alias}.id`)} and k.decision is not null)`,
    },
    approvedBy: commandThat('approve', '同意命令 — the command of the document by which one agrees'),
    rejectedBy: commandThat('reject', '驳回命令 — the command of the document that refuses it'),
    returnedBy: commandThat('return', '退回命令 — the command of the document that sends it back to an earlier step'),
  },
});
