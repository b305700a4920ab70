import { refusals } from '../kernel/refusal.ts';

export const productionRefusals = refusals({
  PRODUCTION_NOTICE_NOT_APPROVED: {
    zh: '订单 {order} 没有已签发的生产通知单（{notices}）',
    en: 'Order {order} has no signed production notice ({notices})',
    requirement: 'PROD-01',
    clearedBy: ['PLANNER', 'DEPUTY_GM_SALES'],
  },
  NOTICE_EXCEEDS_ORDER: {
    zh: '{product} 通知生产 {asked}，加上其他通知单 {onOthers} 超出订单 {ordered}',
    en: '{product}: {asked} on this notice and {onOthers} on others are more than the {ordered} ordered',
    requirement: 'PROD-01',
    clearedBy: ['PLANNER'],
  },
  NOTICE_NUMBER_GIVEN: {
    zh: '生产通知单 {number} 已有编号，只能撤销',
    en: 'The notice {number} has its number: it can only be revoked',
    requirement: 'PROD-01',
    clearedBy: ['DEPUTY_GM_SALES'],
  },
  NOTHING_TO_PRODUCE: {
    zh: '订单 {order} 没有需要生产的数量',
    en: 'Nothing of order {order} is left to be produced',
    requirement: 'ORD-12',
    clearedBy: ['MERCHANDISER', 'ORDER_ADMIN', 'PLANNER'],
  },
  LINE_NOT_FROM_PRODUCTION: {
    zh: '第 {lines} 行的货源不是生产',
    en: 'Lines {lines} do not come from production',
    requirement: 'ORD-12',
    clearedBy: ['MERCHANDISER', 'ORDER_ADMIN', 'PLANNER'],
  },
  ORDER_NOT_IN_PRODUCTION: {
    zh: '订单 {order} 状态 {state:SalesOrderStatus}，不能安排生产',
    en: 'Order {order} is {state:SalesOrderStatus}: nothing can be made for it',
    requirement: 'PROD-02',
    clearedBy: ['ORDER_ADMIN', 'MERCHANDISER'],
  },
  PRODUCTION_NOT_STARTED: {
    zh: '第 {lines} 行须生产，尚未开工',
    en: 'Lines {lines} are to be produced and production has not begun',
    requirement: 'PROD-02',
    clearedBy: ['PLANNER', 'PRODUCTION'],
  },
  PRODUCTION_PLAN_NOT_COMPLETED: {
    zh: '生产计划 {plans} 尚未完成',
    en: 'The production plans {plans} are not completed',
    requirement: 'PROD-07',
    clearedBy: ['PRODUCTION', 'PLANNER'],
  },
  PRODUCTION_TASK_NOT_YOURS: {
    zh: '该生产任务属于 {department}',
    en: 'This task belongs to {department}',
    requirement: 'PROD-03',
    clearedBy: ['PRODUCTION', 'PLANNER'],
  },
  PLAN_STEP_INCOMPLETE: {
    zh: '计划工序不完整：{steps}',
    en: 'The plan has incomplete operations: {stepsEn}',
    requirement: 'PROD-04',
    clearedBy: ['PLANNER', 'PRODUCTION'],
  },
  PLAN_ALREADY_IN_FORCE: {
    zh: '生产计划 {plan} 已在执行，须先重排',
    en: 'The plan {plan} is in force: re-plan it',
    requirement: 'PROD-06',
    clearedBy: ['PLANNER', 'PRODUCTION'],
  },
  PLAN_FINISH_AFTER_PROMISE: {
    zh: '计划完工 {finish} 晚于承诺交期 {promised} {days} 天，须由销售确认',
    en: 'The plan finishes on {finish}, {days} days after the promised {promised}: sales has to accept it',
    requirement: 'PROD-05',
    clearedBy: ['SALESPERSON', 'SALES_MANAGER', 'HEAD_OF_SALES'],
  },
  PLAN_IS_NOT_LATE: {
    zh: '计划完工不晚于承诺交期',
    en: 'The plan does not finish after the promised date',
    requirement: 'PROD-05',
    clearedBy: [],
  },
  PRODUCED_MORE_THAN_PLANNED: {
    zh: '{product} 完成 {done}，超出计划 {planned}',
    en: '{product}: {done} done is more than the {planned} planned',
    requirement: 'PROD-07',
    clearedBy: ['PLANNER', 'PRODUCTION'],
  },
});
