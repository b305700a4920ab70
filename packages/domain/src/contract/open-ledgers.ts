import { LockMode } from '@mikro-orm/core';
import { on } from '../kernel/event.ts';
import { Contract } from './contract.ts';
import { ContractLedger } from './contract-ledger.ts';
import { openMonth } from './ledger-month.ts';
import { lockLedgers, settleLedgers } from './post-to-ledgers.ts';

/** 签订建账 — from the signed contract sales operations and finance each open a ledger of their own. Source: CON-15. */
on('ContractSigned', async ({ recordId }, work) => {
  await lockLedgers(work, await work.em.findOneOrFail(Contract, { id: recordId }));
  await work.em.flush();
});

/** 结清台账 — the balance is in: both ledgers are closed with the final entry; when something is taken back they are open again. Source: CON-22. */
for (const event of ['ContractFulfilled', 'ContractReopened', 'ContractTerminated']) {
  on(event, async ({ recordId }, work) => {
    if ((await work.em.count(ContractLedger, { contract: recordId })) === 0) return;
    const month = await openMonth(work, work.today);
    const ledgers = await work.em.find(
      ContractLedger,
      { contract: recordId },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } },
    );
    await settleLedgers(work, await work.em.findOneOrFail(Contract, { id: recordId }), ledgers, month);
  });
}
