import { randomUUIDv7 } from 'node:crypto';
import { FlushMode, LockMode } from '@mikro-orm/core';
import { Customer } from '../customer/customer.ts';
import { Refused } from '../kernel/errors.ts';
import { linesOf } from '../kernel/lines-of.ts';
import { draftNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { amountInChinese, amountInEnglish } from './amount-in-words.ts';
import { ApplicationInstalment } from './application-instalment.ts';
import { ApplicationLine } from './application-line.ts';
import type { Contract } from './contract.ts';
import { ContractApplication } from './contract-application.ts';
import { ContractLine } from './contract-line.ts';
import { ContractTemplate } from './contract-template.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';
import { priceContract } from './price-contract.ts';
import { contractRefusals } from './refusals.ts';

/** What a contract takes over from its application unless it is given. */
export const sharedTerms = [
  'subject',
  'kind',
  'currency',
  'paymentMethod',
  'tradeTerm',
  'tradePlace',
  'deliveryOn',
  'deliveryPlace',
  'freightAmount',
] as const;
export const sharedLineFields = [
  'product',
  'specification',
  'quantity',
  'unitPrice',
  'discountPercent',
  'taxRatePercent',
  'deliveryOn',
] as const;
export const sharedInstalmentFields = ['kind', 'percent', 'trigger', 'days'] as const;

type Given = Readonly<Record<string, unknown>>;

/** 保存合同 — made only from an approved application, whose terms it takes over where none are given; amounts are always computed here. Source: CON-03, CON-17. */
export async function beforeSaveContract(
  contract: Contract,
  work: Work,
  { creating, input }: { creating: boolean; input: Given },
): Promise<readonly Refusal[] | undefined> {
  if (creating && !contract.importedFrom) {
    contract.number = draftNumber(contract.id);
    contract.preparedBy = work.em.getReference(User, work.caller.userId);
    await takeOver(contract, work, input);
  }
  const lines = await linesOf(work, ContractLine, 'contract', contract, ['product']);
  const instalments = await linesOf(work, PaymentScheduleLine, 'contract', contract);
  await priceContract(work, contract, lines, instalments);
  contract.amountInWords =
    (input['amountInWords'] as string | null | undefined) || amountInChinese(contract.amount!, contract.currency!);
  contract.amountInWordsEn =
    (input['amountInWordsEn'] as string | null | undefined) || amountInEnglish(contract.amount!, contract.currency!);
  // An approved choice belongs to the schedule it was approved for.
  if (!creating && ('instalments' in input || 'lines' in input)) contract.invoicePolicy = null;
  return undefined;
}

async function takeOver(contract: Contract, work: Work, input: Given): Promise<void> {
  const application = contract.application
    ? await work.em.findOne(
        ContractApplication,
        { id: contract.application.id },
        { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, flushMode: FlushMode.COMMIT },
      )
    : null;
  if (application?.status !== 'APPROVED')
    throw new Refused([
      contractRefusals.CONTRACT_APPLICATION_NOT_APPROVED({
        application: application?.number,
        state: application?.status,
      }),
    ]);
  contract.customer = application.customer;
  contract.owner = application.owner;
  contract.policy = application.policy;
  if (!('keyCustomer' in input))
    contract.keyCustomer =
      (await work.em.findOneOrFail(Customer, { id: application.customer.id }, { flushMode: FlushMode.COMMIT })).tier ===
      'KEY';
  for (const term of sharedTerms) if (!(term in input)) (contract as Record<string, unknown>)[term] = application[term];
  await takeTemplate(contract, work, input);
  const stamps = { createdAt: work.now, updatedAt: work.now, contract } as const;
  if (!('lines' in input)) {
    const lines = await work.em.find(
      ApplicationLine,
      { application: application.id },
      { orderBy: { position: 'ASC' }, populate: ['product'], flushMode: FlushMode.COMMIT },
    );
    for (const {
      product,
      specification,
      quantity,
      unitPrice,
      discountPercent,
      taxRatePercent,
      deliveryOn,
      position,
    } of lines) {
      work.em.persist(
        work.em.create(ContractLine, {
          id: randomUUIDv7(),
          ...stamps,
          product,
          specification,
          quantity,
          unitPrice,
          discountPercent,
          taxRatePercent,
          deliveryOn,
          position,
        }),
      );
    }
  }
  if (!('instalments' in input)) {
    const instalments = await work.em.find(
      ApplicationInstalment,
      { application: application.id },
      { orderBy: { position: 'ASC' }, flushMode: FlushMode.COMMIT },
    );
    for (const { kind, percent, amount, trigger, days, position } of instalments) {
      work.em.persist(
        work.em.create(PaymentScheduleLine, {
          id: randomUUIDv7(),
          ...stamps,
          kind,
          percent,
          amount: amount ?? '0',
          trigger,
          days,
          position,
        }),
      );
    }
  }
}

const templateClauses = [
  'productSpecification',
  'qualityStandard',
  'rightsAndDuties',
  'afterSalesService',
  'breachLiability',
] as const;

/** 套用范本 — the company's standard text is the default: its clauses stand where none are given. Source: CON-05. */
async function takeTemplate(contract: Contract, work: Work, input: Given): Promise<void> {
  if (contract.textBasis === 'CUSTOMER') return;
  contract.template ??= await work.em.findOne(
    ContractTemplate,
    { kind: contract.kind ?? 'DOMESTIC', active: true },
    { orderBy: { createdAt: 'DESC', id: 'DESC' }, flushMode: FlushMode.COMMIT },
  );
  if (!contract.template) return;
  for (const clause of templateClauses) if (!(clause in input)) contract[clause] = contract.template[clause] ?? null;
}

/** 申报单已立合同 — one contract an application. Source: CON-03. */
export async function afterCreateContract(contract: Contract, work: Work): Promise<void> {
  if (!contract.application) return;
  const application = await work.em.findOneOrFail(ContractApplication, { id: contract.application.id });
  application.status = 'CONTRACTED';
  application.updatedAt = work.now;
  await work.emit({
    type: 'ContractApplicationContracted',
    entity: ContractApplication,
    recordId: application.id,
    payload: { contractId: contract.id },
  });
}

/** 删除合同草稿 — a draft that never had its number may go; its application can be contracted again. Source: CON-03, reliability D7. */
export async function beforeDeleteContract(contract: Contract, work: Work): Promise<readonly Refusal[] | undefined> {
  if (!contract.number.startsWith('DRAFT-'))
    return [contractRefusals.CONTRACT_NUMBER_GIVEN({ number: contract.number })];
  if (!contract.application) return undefined;
  const application = await work.em.findOneOrFail(
    ContractApplication,
    { id: contract.application.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  application.status = 'APPROVED';
  application.updatedAt = work.now;
  return undefined;
}
