import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { createTask } from '../approval/create-task.ts';
import { addWorkingDays } from '../kernel/calendar-day.ts';
import { command, type InputGuard } from '../kernel/command.ts';
import { decimal, sum } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate, inputDecimal, inputId, inputText } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { User } from '../organization/user.ts';
import { markDone, type PlanFacts, planFacts } from './plan-facts.ts';
import { ProductionPlan } from './production-plan.ts';
import { ProductionProblem } from './production-problem.ts';
import { ProductionProgress } from './production-progress.ts';
import { nextProgressOn } from './progress-interval.ts';
import { productionRefusals } from './refusals.ts';
import { afterCreateProblem } from './save-problem.ts';
import { expectFinish } from './slip-alert.ts';

const progressInput = z.strictObject({
  percentDone: inputDecimal({ min: '0', max: '100', scale: 4 })
    .nullish()
    .describe('完成百分比 — how far production is; from the quantities when not given'),
  lines: z
    .array(
      z.strictObject({
        orderLineId: inputId().describe('订单行 — line of the order'),
        done: inputDecimal({ min: '0', max: '999999999', scale: 6 }).describe(
          '完成数量 — quantity done so far, all entries together',
        ),
      }),
    )
    .max(500)
    .nullish()
    .describe('完成数量 — quantity done so far of single lines'),
  stepsDone: z.array(inputId()).max(200).nullish().describe('完成工序 — operations that are done'),
  expectedFinishOn: inputDate()
    .nullish()
    .describe('预计完工日 — when production now expects to be done; as before when not given'),
  problem: inputText(1000).nullish().describe('问题 — what stands in the way; it is entered in the problem log'),
});
type ProgressInput = z.output<typeof progressInput>;

const notMoreThanPlanned: InputGuard<ProductionPlan, PlanFacts, ProgressInput> = (_, input, { planned }) =>
  (input.lines ?? []).flatMap((each) => {
    const line = planned.find((one) => one.orderLine.id === each.orderLineId.toLowerCase());
    return line && decimal(each.done).gt(line.quantity)
      ? [
          productionRefusals.PRODUCED_MORE_THAN_PLANNED({
            product: line.orderLine.product.code,
            orderLineId: line.orderLine.id,
            done: decimal(each.done).toFixed(),
            planned: decimal(line.quantity).toFixed(),
          }),
        ]
      : [];
  });

/** 填报进度 — production says how far it is, what stands in the way and when it will be done; sales passes it on, and a slip beyond the promised date is alerted at once. Source: PROD-07, PROD-08, PROD-12. */
export const reportProgress = command({
  name: 'reportProgress',
  label: { zh: '填报进度', en: 'Report progress' },
  says: {
    zh: '记录完成数量、问题与预计完工日；晚于承诺交期时当日预警销售',
    en: 'Quantities, problems and the expected finish are recorded; a finish after the promised date is alerted to sales the same day',
  },
  event: 'ProductionProgressReported',
  on: ProductionPlan,
  from: ['RELEASED', 'IN_PROGRESS', 'DELAYED'],
  to: ['IN_PROGRESS', 'DELAYED'],
  permission: 'production.report',
  source: 'PROD-07, PROD-08, PROD-09, PROD-12',
  input: progressInput,
  facts: planFacts,
  inputGuards: { notMoreThanPlanned },
  async change(plan, input, { facts, work }) {
    const { order, planned, steps } = facts;
    if (!input.percentDone && !input.lines?.length)
      throw new Invalid([
        {
          path: 'input.percentDone',
          message: { zh: '须填完成百分比或完成数量', en: 'needs a percentage or quantities' },
        },
      ]);
    const quantities = await produce(work, facts, input);
    markSteps(work, steps, input.stepsDone ?? []);
    const made = sum(planned.map((line) => line.counter.producedQuantity!));
    const wanted = sum(planned.map((line) => line.quantity));
    plan.percentDone = input.percentDone ?? (wanted.gt(0) ? made.times(100).div(wanted).round(4).toFixed() : '0');
    const late = Boolean(plan.progressDueOn && work.today > plan.progressDueOn);
    plan.progressDueOn = nextProgressOn(work, order);
    await closeTasks(work, { entity: ProductionPlan, recordId: plan.id, topic: 'production.progress' });
    const finish = input.expectedFinishOn ?? plan.expectedFinishOn ?? plan.computedFinishOn!;
    const slipDays = await expectFinish(work, plan, order, finish);
    const stamps = { createdAt: work.now, updatedAt: work.now };
    work.em.persist(
      work.em.create(ProductionProgress, {
        ...stamps,
        plan,
        order,
        reportedOn: work.today,
        percentDone: plan.percentDone,
        quantities: quantities.length > 0 ? quantities : null,
        problem: input.problem ?? null,
        expectedFinishOn: finish,
        slipDays,
        late,
        reportedBy: work.em.getReference(User, work.caller.userId),
      }),
    );
    if (input.problem) await logProblem(work, plan, input.problem);
    await passToSales(work, plan, order);
    return slipDays > 0 ? 'DELAYED' : 'IN_PROGRESS';
  },
});

async function produce(
  work: Work,
  { order, planned }: PlanFacts,
  input: ProgressInput,
): Promise<{ orderLineId: string; product: string; done: string }[]> {
  const reported = (input.lines ?? []).map((each, index) => {
    const line = planned.find((one) => one.orderLine.id === each.orderLineId.toLowerCase());
    if (!line)
      throw new Invalid([
        { path: `input.lines.${index}.orderLineId`, message: { zh: '不在该计划内', en: 'is not made by this plan' } },
      ]);
    return { line, quantity: decimal(each.done) };
  });
  await markDone(work, order, reported);
  return reported.map(({ line, quantity }) => ({
    orderLineId: line.orderLine.id,
    product: line.orderLine.product.code,
    done: quantity.toFixed(),
  }));
}

function markSteps(work: Work, steps: PlanFacts['steps'], done: readonly string[]): void {
  for (const [index, id] of done.entries()) {
    const step = steps.find((each) => each.id === id.toLowerCase());
    if (!step)
      throw new Invalid([
        {
          path: `input.stepsDone.${index}`,
          message: { zh: '不是该计划的工序', en: 'is not an operation of this plan' },
        },
      ]);
    step.doneOn ??= work.today;
    step.updatedAt = work.now;
  }
}

async function logProblem(work: Work, plan: ProductionPlan, problem: string): Promise<void> {
  const row = work.em.create(ProductionProblem, {
    createdAt: work.now,
    updatedAt: work.now,
    order: plan.order,
    plan,
    foundOn: work.today,
    problem,
    foundBy: work.em.getReference(User, work.caller.userId),
  });
  work.em.persist(row);
  await work.em.flush();
  await work.emit({ type: 'ProductionProblemCreated', entity: ProductionProblem, recordId: row.id });
  await afterCreateProblem(row, work);
}

/** Sales tells the customer; the latest entry is the one to pass on. */
async function passToSales(work: Work, plan: ProductionPlan, order: SalesOrder): Promise<void> {
  await closeTasks(work, { entity: SalesOrder, recordId: order.id, topic: 'order.tellProgress', as: 'CANCELLED' });
  createTask(work, {
    kind: 'ACTION',
    topic: 'order.tellProgress',
    title: `告知客户订单 ${order.number} 的生产进度：${Number(plan.percentDone)}%`,
    titleEn: `Tell the customer the progress of order ${order.number}: ${Number(plan.percentDone)}%`,
    entity: SalesOrder,
    recordId: order.id,
    assigneeId: order.owner.id,
    dueOn: await addWorkingDays(work, work.today, 1),
  });
}
