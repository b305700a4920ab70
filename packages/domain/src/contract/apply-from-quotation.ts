import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { addWorkingDays } from '../kernel/calendar-day.ts';
import { sum } from '../kernel/decimal.ts';
import { newId } from '../kernel/new-id.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { Quotation } from '../pricing/quotation.ts';
import { QuotationInstalment } from '../pricing/quotation-instalment.ts';
import { QuotationLine } from '../pricing/quotation-line.ts';
import { ApplicationInstalment } from './application-instalment.ts';
import { ApplicationLine } from './application-line.ts';
import { ContractApplication } from './contract-application.ts';
import { draftDays } from './settings.ts';

/**
 * 报价转申报 — an accepted quotation becomes a draft application with the same lines, terms and policy version, nothing typed again; sales operations has
 * the drafting task at once. Prices stay weighed by the policy of the day they were sent. Source: PRICE-13, PRICE-02, CON-01.
 */
export async function applyFromQuotation(work: Work, quotationId: string): Promise<ContractApplication> {
  const quotation = await work.em.findOneOrFail(Quotation, { id: quotationId });
  const stamps = { createdAt: work.now, updatedAt: work.now };
  const {
    customer,
    owner,
    policy,
    subject,
    kind,
    currency,
    paymentMethod,
    tradeTerm,
    tradePlace,
    deliveryOn,
    deliveryPlace,
    remark,
  } = quotation;
  const application = work.em.create(ContractApplication, {
    id: newId(),
    ...stamps,
    ...{
      customer,
      owner,
      policy,
      subject,
      kind,
      currency,
      paymentMethod,
      tradeTerm,
      tradePlace,
      deliveryOn,
      deliveryPlace,
      remark,
    },
    number: await nextNumber(work, 'CA'),
    preparedBy: work.em.getReference(User, work.caller.userId),
    quotation,
    pricedOn: quotation.sentOn ?? null,
    amount: quotation.goodsAmount!,
    freightAmount: sum([quotation.freightAmount, quotation.insuranceAmount, quotation.otherAmount]).toFixed(),
  });
  work.em.persist(application);
  const inOrder = { orderBy: { position: 'ASC' } } as const;
  for (const {
    position,
    product,
    specification,
    quantity,
    unitPrice,
    discountPercent,
    taxRatePercent,
    amount,
    deliveryOn: on,
  } of await work.em.find(QuotationLine, { quotation: quotationId }, inOrder)) {
    work.em.persist(
      work.em.create(ApplicationLine, {
        ...stamps,
        application,
        position,
        product,
        specification,
        quantity,
        unitPrice,
        discountPercent,
        taxRatePercent,
        amount,
        deliveryOn: on,
      }),
    );
  }
  for (const { position, kind: of, percent, amount, trigger, days } of await work.em.find(
    QuotationInstalment,
    { quotation: quotationId },
    inOrder,
  )) {
    work.em.persist(
      work.em.create(ApplicationInstalment, {
        ...stamps,
        application,
        position,
        kind: of,
        percent,
        amount,
        trigger,
        days,
      }),
    );
  }
  await work.em.flush();
  createTask(work, {
    kind: 'ACTION',
    topic: 'contract.draft',
    title: `起草合同申报单 ${application.number}（报价 ${quotation.number}）`,
    titleEn: `Draft application ${application.number} (quotation ${quotation.number})`,
    entity: ContractApplication,
    recordId: application.id,
    role: 'SALES_OPS',
    dueOn: await addWorkingDays(work, work.today, work.policy.get(draftDays)),
  });
  await work.emit({
    type: 'ContractApplicationCreated',
    entity: ContractApplication,
    recordId: application.id,
    payload: { quotationId },
  });
  return application;
}

/** 起草完成 — the application has been submitted: nobody has to draft it any more. Source: PRICE-13. */
export const draftingDone = (work: Work, applicationId: string): Promise<void> =>
  closeTasks(work, { entity: ContractApplication, recordId: applicationId, topic: 'contract.draft' });
