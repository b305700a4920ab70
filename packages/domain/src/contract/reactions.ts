import { followsOwner } from '../customer/follows-owner.ts';
import { noteOverdue } from '../credit/note-overdue.ts';
import { on } from '../kernel/event.ts';
import { applyFromQuotation } from './apply-from-quotation.ts';
import { Contract } from './contract.ts';
import { ContractAmendment } from './contract-amendment.ts';
import { ContractApplication } from './contract-application.ts';
import { forgetCopies } from './read-copy.ts';

/** 客户移交带走在办合同 — applications and contracts that are not finished follow the customer to the new owner. Source: CUST-26. */
followsOwner(ContractApplication, ['DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED']);
followsOwner(ContractAmendment, ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'REVIEWED', 'COUNTERSIGNED', 'SEALED'], 'contract');
followsOwner(Contract, ['DRAFT', 'IN_REVIEW', 'REVIEWED', 'COUNTERSIGNED', 'SEALED', 'SIGNED', 'IN_EXECUTION']);

/** 履行完毕不必再阅读 — everything of the contract has been done: nobody has to read it any more. Source: CON-14, CON-22. */
on('ContractFulfilled', ({ recordId }, work) => forgetCopies(work, recordId));

/** 接受报价即起草 — an accepted quotation is an application draft at once. Source: PRICE-13. */
on('QuotationAccepted', async ({ recordId }, work) => void (await applyFromQuotation(work, recordId)));

/** 逾期即复评 — money that has become overdue calls the customer's credit for review. Source: CUST-36. */
on('InstalmentOverdue', async ({ payload }, work) => {
  const contract = await work.em.findOneOrFail(Contract, { id: payload['contractId'] as string });
  await noteOverdue(work, contract.customer.id);
});
