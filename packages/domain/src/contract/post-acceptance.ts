import { decimal } from '../kernel/decimal.ts';
import { on } from '../kernel/event.ts';
import { openMonth } from './ledger-month.ts';
import { enter, lockLedgers } from './post-to-ledgers.ts';
import { lockContract } from './progress.ts';

/** 验收入账 — the day the customer accepted the work on site stands in both ledgers; when it is withdrawn, so it does there. Source: CON-15. */
for (const event of ['ContractAccepted', 'ContractAcceptanceTakenBack']) {
  on(event, async ({ recordId }, work) => {
    await work.em.flush();
    const { contract } = await lockContract(work, recordId);
    const day = contract.acceptedOn ?? null;
    const month = await openMonth(work, day ?? work.today);
    for (const ledger of await lockLedgers(work, contract)) {
      ledger.acceptedOn = day;
      enter(work, ledger, { kind: 'ACCEPTANCE', amount: decimal('0'), on: day ?? work.today }, month);
      if (ledger.status !== 'CLOSED') ledger.status = 'UPDATED';
    }
    await work.em.flush();
  });
}
