import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputDate } from '../kernel/parse-input.ts';
import { dispatchFacts, dispatchGuards } from './dispatch-facts.ts';
import { DispatchOrder } from './dispatch-order.ts';
import { fieldserviceRefusals } from './refusals.ts';

const startInput = z.strictObject({
  arrivedOn: inputDate().nullish().describe('到场日 — day the work began on site; today when not given'),
});

/** 到达现场 — the work on site begins; the first instalment must still be there. Source: SVC-02, SVC-03. */
export const startDispatchOrder = command({
  name: 'startDispatchOrder',
  label: { zh: '到达现场', en: 'Begin on site' },
  says: { zh: '工程师已到现场，开始工作', en: 'The engineer is on site and the work begins' },
  event: 'DispatchOrderStarted',
  on: DispatchOrder,
  from: ['SCHEDULED'],
  to: 'ON_SITE',
  permission: 'fieldservice.report',
  source: 'SVC-02, SVC-03',
  input: startInput,
  facts: dispatchFacts,
  guards: dispatchGuards,
  inputGuards: {
    arrivedAlready: (
      dispatch: DispatchOrder,
      { arrivedOn }: z.output<typeof startInput>,
      _: unknown,
      { today }: { today: string },
    ) =>
      arrivedOn && (arrivedOn > today || (dispatch.approvedOn && arrivedOn < dispatch.approvedOn))
        ? fieldserviceRefusals.VISIT_DATES_IMPOSSIBLE({ from: arrivedOn, to: dispatch.plannedTo, today })
        : undefined,
  },
  change(dispatch, { arrivedOn }, { facts, work }) {
    dispatch.arrivedOn = arrivedOn ?? work.today;
    dispatch.shipmentState = facts.contract.shipmentProgress!;
    dispatch.arrivalState = facts.contract.signOffProgress!;
  },
});
