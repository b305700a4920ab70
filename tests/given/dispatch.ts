import type { Contract } from '@tradewind/domain/contract/contract.ts';
import { acceptDispatchOrder } from '@tradewind/domain/fieldservice/accept-dispatch.ts';
import { approveDispatchOrder } from '@tradewind/domain/fieldservice/approve-dispatch.ts';
import { DispatchOrder } from '@tradewind/domain/fieldservice/dispatch-order.ts';
import { scheduleDispatchOrder } from '@tradewind/domain/fieldservice/schedule-dispatch.ts';
import { startDispatchOrder } from '@tradewind/domain/fieldservice/start-dispatch.ts';
import { submitDispatchOrder } from '@tradewind/domain/fieldservice/submit-dispatch.ts';
import type { Company } from './company.ts';

const path = ['SUBMITTED', 'APPROVED', 'SCHEDULED', 'ON_SITE', 'ACCEPTED'] as const;
export type DispatchReached = (typeof path)[number];

/** 给定派工单 — a draft by sales operations: installation at the customer's works. */
export const givenDispatch = (
  company: Company,
  contract: Pick<Contract, 'id'>,
  overrides: Record<string, unknown> = {},
): Promise<DispatchOrder> =>
  company.create('sales.admin', DispatchOrder, {
    contractId: contract.id,
    site: '上海宝山二号车间',
    work: '安装并接续轴承组',
    ...overrides,
  });

/** When the service goes, and what the customer signs. */
export const visit = (company: Company) => ({
  plannedFrom: '2026-11-20',
  plannedTo: '2026-11-24',
  engineerId: company.person('service').id,
  persons: '工程师一名、技工两名',
});
export const acceptance = {
  workDone: '安装、对中、空载与负载试车',
  tests: [{ name: '负载试车', required: '温升不大于 40 K', measured: '31 K', passed: true }],
  signer: '客户设备科 李工',
  acceptedOn: '2026-11-20',
};

/** 推进派工单 — brings a draft to a state through the people whose business it is. */
export async function bringDispatch(
  company: Company,
  { id }: { id: string },
  to: DispatchReached,
  signed: object = {},
): Promise<DispatchOrder> {
  for (const step of path.slice(0, path.indexOf(to) + 1)) {
    if (step === 'SUBMITTED') await company.run('sales.admin', submitDispatchOrder, id);
    if (step === 'APPROVED') await company.run('sales.manager', approveDispatchOrder, id);
    if (step === 'SCHEDULED') await company.run('service', scheduleDispatchOrder, id, visit(company));
    if (step === 'ON_SITE') await company.run('service', startDispatchOrder, id);
    if (step === 'ACCEPTED') await company.run('service', acceptDispatchOrder, id, { ...acceptance, ...signed });
  }
  return company.find(DispatchOrder, id);
}
