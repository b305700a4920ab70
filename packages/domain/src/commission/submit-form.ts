import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { command } from '../kernel/command.ts';
import { moneyText } from '../kernel/decimal.ts';
import { Refused } from '../kernel/errors.ts';
import { called } from '../kernel/label.ts';
import { User } from '../organization/user.ts';
import { CommissionForm } from './commission-form.ts';
import { dropReversed, takeBack } from './fill-form.ts';
import { formFacts, moneyIsOnIt, ratesAreSet } from './form-facts.ts';
import { workOutForm } from './work-out-form.ts';

export const commissionDocument = 'COMMISSION';
defaultChain({
  documentType: commissionDocument,
  name: { zh: '个人提成', en: 'Personal commission' },
  steps: [
    step('财务部审核', 'Finance reviews', 'FINANCE'),
    step('财务副总审核', 'Deputy GM for finance reviews', 'DEPUTY_GM_FINANCE'),
    step('总经理批准发放', 'General manager releases payment', 'GM'),
  ],
});

/** 提交提成单 — worked out a last time, what was reversed meanwhile left out, and given to finance, the deputy GM for finance and the GM. Source: COMM-02, COMM-06, COMM-07. */
export const submitCommissionForm = command({
  name: 'submitCommissionForm',
  label: { zh: '提交提成单', en: 'Submit the commission form' },
  says: {
    zh: '按现行费率重新计算后，依次由财务部、财务副总审核，总经理批准',
    en: 'It is worked out again at the rates in force and goes to finance, the deputy GM for finance and the GM',
  },
  event: 'CommissionFormSubmitted',
  on: CommissionForm,
  from: ['DRAFT', 'REJECTED'],
  to: 'SUBMITTED',
  permission: 'commission.prepare',
  source: 'COMM-02, COMM-06',
  facts: formFacts,
  guards: { moneyIsOnIt },
  async change(form, _, { work }) {
    form.rejectedReason = null;
    await dropReversed(work, form);
    await takeBack(work, form);
    await workOutForm(work, form);
    const facts = (await formFacts.load([form], work)).get(form.id)!;
    const circumstance = { caller: work.caller, now: work.now, today: work.today, policy: work.policy };
    const refused = [moneyIsOnIt(form, facts, circumstance), ratesAreSet(form, facts, circumstance)]
      .flat()
      .filter((each) => each !== undefined);
    if (refused.length > 0) throw new Refused(refused);
    const { zh, en } = called(await work.em.findOneOrFail(User, { id: form.owner.id }));
    const net = `${moneyText(form.netAmount!, 'CNY')} CNY`;
    await openApproval(work, {
      documentType: commissionDocument,
      entity: CommissionForm,
      recordId: form.id,
      title: { zh: `${form.number} ${zh} ${net}`, en: `${form.number} ${en} ${net}` },
      amount: form.netAmount!,
      preparers: [form.preparedBy?.id, form.owner.id],
    });
  },
});
