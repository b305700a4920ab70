import { Contract } from '@tradewind/domain/contract/contract.ts';
import { acceptDispatchOrder } from '@tradewind/domain/fieldservice/accept-dispatch.ts';
import { approveDispatchOrder } from '@tradewind/domain/fieldservice/approve-dispatch.ts';
import { DispatchOrder } from '@tradewind/domain/fieldservice/dispatch-order.ts';
import { refuseDispatchOrder } from '@tradewind/domain/fieldservice/refuse-dispatch.ts';
import { scheduleDispatchOrder } from '@tradewind/domain/fieldservice/schedule-dispatch.ts';
import { ServiceTraining } from '@tradewind/domain/fieldservice/service-training.ts';
import { startDispatchOrder } from '@tradewind/domain/fieldservice/start-dispatch.ts';
import { submitDispatchOrder } from '@tradewind/domain/fieldservice/submit-dispatch.ts';
import { withdrawAcceptance } from '@tradewind/domain/fieldservice/withdraw-acceptance.ts';
import { addDays } from '@tradewind/domain/kernel/clock.ts';
import type { Story } from './agenda.ts';
import { allowed } from './insist.ts';
import type { Plan } from './plan.ts';
import type { Stage } from './stage.ts';

/** Where a visit stands today. */
export const visitHalts = ['ACCEPTED', 'ON_SITE', 'REFUSED', 'SCHEDULED', 'APPROVED', 'SUBMITTED', 'DRAFT'] as const;
export type VisitHalt = (typeof visitHalts)[number];

const works = [
  ['INSTALLATION', '安装减速机并对中'],
  ['COMMISSIONING', '负载试车，测温升与振动'],
  ['TRAINING', '操作与保养培训'],
  ['REPAIR', '更换密封件，处理渗油'],
] as const;

/** 现场服务故事 — from the dispatch order to the report the customer signed; tells whether it got as far as it should. */
export async function* visitStory(
  stage: Stage,
  contractId: string,
  site: string,
  halt: VisitHalt,
): AsyncGenerator<number, boolean, void> {
  const [kind, work] = stage.chance.pick(works);
  const { id } = await stage.makes('sales.admin', DispatchOrder, {
    contractId,
    kind,
    site,
    work,
    request: '客户来函要求派员',
  });
  if (halt === 'DRAFT') return true;
  yield 0;
  // Nobody is sent before the first instalment is in and goods are out.
  if (!(await allowed(() => stage.does('sales.admin', submitDispatchOrder, id)))) return false;
  if (halt === 'SUBMITTED') return true;
  yield 1;
  if (halt === 'REFUSED') {
    await stage.does('sales.manager', refuseDispatchOrder, id, { reason: '属客户自行改装，不在服务范围' });
    return true;
  }
  await stage.does('sales.manager', approveDispatchOrder, id, { opinion: '同意派工' });
  if (halt === 'APPROVED') return true;
  const [plannedFrom, plannedTo] = [addDays(stage.today(), 3), addDays(stage.today(), 6)];
  await stage.does('service', scheduleDispatchOrder, id, {
    plannedFrom,
    plannedTo,
    engineerId: stage.person('service'),
    persons: '魏东、助手一名',
  });
  if (halt === 'SCHEDULED') return true;
  yield 3;
  await stage.does('service', startDispatchOrder, id, { arrivedOn: stage.today() });
  yield 2;
  await stage.does('service', acceptDispatchOrder, id, {
    workDone: work,
    tests: [
      { name: '空载试车', required: '2 小时', measured: '2 小时无异常', passed: true },
      { name: '轴承温升', required: '≤ 40 K', measured: `${stage.chance.between(18, 34)} K`, passed: true },
    ],
    signer: stage.chance.pick(['赵主任', '钱工', 'Plant manager']),
    acceptedOn: stage.today(),
  });
  if (halt === 'ON_SITE') {
    await stage.does('sales.manager', withdrawAcceptance, id, { reason: '客户代表无签字授权，重新验收' });
    return true;
  }
  if (kind === 'TRAINING')
    await stage.makes('service', ServiceTraining, {
      dispatchId: id,
      subject: '减速机日常保养',
      heldOn: stage.today(),
      trainer: '魏东',
      participants: '客户设备科六人',
      result: '考核合格',
    });
  return true;
}

/** 随合同验收 — the service the contract speaks of. */
export async function* acceptedOnSite(stage: Stage, { customer }: Plan, contractId: string): Story {
  yield 2;
  yield* visitStory(
    stage,
    contractId,
    customer.country === 'CN' ? `${customer.city}客户现场` : `${customer.city}, at the customer’s`,
    'ACCEPTED',
  );
}

/** 服务现状 — contracts whose goods have arrived, with a visit in every state. */
export async function* serviceStory(stage: Stage): Story {
  const contracts = await stage.find(
    Contract,
    { status: { $in: ['IN_EXECUTION', 'FULFILLED'] }, shippedAmount: { $gt: '0' }, collectedAmount: { $gt: '0' } },
    { id: 'ASC' },
  );
  let next = 0;
  for (const halt of visitHalts) {
    for (; next < contracts.length; next++) {
      const { id, deliveryPlace } = contracts[next]!;
      if (yield* visitStory(stage, id, deliveryPlace ?? '客户现场', halt)) break;
    }
    next++;
  }
}
