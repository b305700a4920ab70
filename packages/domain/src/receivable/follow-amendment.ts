import { Contract } from '../contract/contract.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { contractRefusals } from '../contract/refusals.ts';
import { moneyText, sum } from '../kernel/decimal.ts';
import { Refused } from '../kernel/errors.ts';
import { on } from '../kernel/event.ts';
import { Receivable } from './receivable.ts';

/** 变更不低于已入账应收 — an instalment of the new version holds at least what has been booked as receivable for it. Source: CON-21, AR-02. */
on('ContractAmended', async ({ recordId }, work) => {
  const claims = await work.em.find(Receivable, { contract: recordId, status: { $ne: 'REVERSED' } });
  if (claims.length === 0) return;
  const contract = await work.em.findOneOrFail(Contract, { id: recordId });
  const instalments = await work.em.find(PaymentScheduleLine, { contract: recordId }, { orderBy: { position: 'ASC' } });
  const below = instalments.flatMap((line) => {
    const booked = sum(claims.filter((claim) => claim.instalment?.id === line.id).map((claim) => claim.amount));
    return booked.gt(line.amount!)
      ? [
          {
            place: `INSTALMENT ${line.position}`,
            field: 'booked',
            atLeast: moneyText(booked, contract.currency!),
            wanted: moneyText(line.amount!, contract.currency!),
          },
        ]
      : [];
  });
  if (below.length > 0)
    throw new Refused([
      contractRefusals.AMENDMENT_BELOW_PERFORMANCE({ contract: contract.number, count: below.length, below }),
    ]);
});
