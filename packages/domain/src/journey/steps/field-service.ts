import { latest } from '../progress.ts';
import { ofContract } from '../record-source.ts';
import type { Step } from '../step.ts';

/** 现场与售后服务 — part of the contract where it was agreed or somebody was asked for; done once every visit is accepted. Source: SVC-01…04. */
export const service: Step = {
  zh: '现场与售后服务',
  en: 'Service',
  records: [ofContract('DispatchOrder', { kind: 'kind', planned: 'planned_to', actual: 'accepted_on' })],
  standing: ({ contract }, own) => {
    const live = own.filter((each) => each.status !== 'REFUSED');
    return {
      needed: contract.serviceAgreed || live.length > 0,
      done: live.length > 0 ? live.every((each) => each.status === 'ACCEPTED') : contract.acceptedOn !== null,
      begun: own.length > 0,
      refused: own.length > 0 && live.length === 0,
      plannedOn: latest(live.map((each) => each.plannedOn)),
      actualOn: contract.acceptedOn ?? latest(live.map((each) => each.actualOn)),
    };
  },
};
