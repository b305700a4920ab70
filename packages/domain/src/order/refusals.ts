import { refusals } from '../kernel/refusal.ts';

export const orderRefusals = refusals({
  ORDER_DIFFERS_FROM_CONTRACT: {
    zh: '订单与合同有 {count} 处不一致',
    en: 'The order differs from the contract in {count} places',
    requirement: 'ORD-02',
    clearedBy: ['SALESPERSON', 'SALES_OPS', 'ORDER_ADMIN'],
  },
  ORDER_REVIEW_NOT_PASSED: {
    zh: '订单 {order} 评审未通过（状态 {state:SalesOrderStatus}，待答复 {waitingFor}，未决要点 {open:OrderReviewAnswerPoint}）',
    en: 'The review of order {order} has not passed (state {state:SalesOrderStatus}; waiting for {waitingFor}; open points {open:OrderReviewAnswerPoint})',
    requirement: 'ORD-07',
    clearedBy: ['PRODUCTION', 'TECHNICAL', 'QUALITY', 'LOGISTICS'],
  },
  REVIEW_POINT_NOT_YOURS: {
    zh: '评审要点 {points:OrderReviewAnswerPoint} 不由你的部门答复，或已答复',
    en: 'The points {points:OrderReviewAnswerPoint} are not for your department to answer, or are answered already',
    requirement: 'ORD-05',
    clearedBy: [],
  },
  QUALITY_STANDARD_UNCLEAR: {
    zh: '合同 {contract} 没有写明质量标准，该要点只能答“否”',
    en: 'The contract {contract} names no quality standard: this point can only be answered NO',
    requirement: 'QC-09',
    clearedBy: ['SALESPERSON', 'TECHNICAL'],
  },
  NO_CONDITION_OPEN: {
    zh: '没有待接受的评审条件',
    en: 'No condition of the review waits to be accepted',
    requirement: 'ORD-07',
    clearedBy: [],
  },
  REVIEW_NOT_ENDED: {
    zh: '订单 {order} 没有已结束而未告知客户的评审',
    en: 'Order {order} has no review that has ended and was not told to the customer',
    requirement: 'ORD-08',
    clearedBy: [],
  },
  ORDER_ALREADY_ACKNOWLEDGED: {
    zh: '已于 {acknowledgedAt} 向客户回执',
    en: 'The customer got an acknowledgement at {acknowledgedAt}',
    requirement: 'ORD-17',
    clearedBy: [],
  },
  ORDER_MERCHANDISER_MISSING: {
    zh: '订单 {order} 未指定跟单员',
    en: 'No merchandiser is named for order {order}',
    requirement: 'ORD-10',
    clearedBy: ['SALES_MANAGER', 'ORDER_ADMIN', 'SALES_OPS'],
  },
  NOT_A_MERCHANDISER: {
    zh: '{person} 不是跟单员',
    en: '{person} is not a merchandiser',
    requirement: 'ORD-10',
    clearedBy: ['ADMIN'],
  },
  ORDER_DELIVERY_DATE_MISSING: {
    zh: '第 {lines} 行没有交货期，无法书面确认',
    en: 'Lines {lines} have no delivery date, which the written confirmation must state',
    requirement: 'ORD-09',
    clearedBy: ['SALESPERSON', 'SALES_OPS'],
  },
  SUPPLY_NOT_DECIDED: {
    zh: '第 {lines} 行尚未决定货源',
    en: 'Where lines {lines} come from is not decided',
    requirement: 'ORD-12',
    clearedBy: ['MERCHANDISER', 'ORDER_ADMIN', 'PLANNER'],
  },
  MESSAGE_TO_OUTSIDERS: {
    zh: '{role} 并非都能看到此订单，不能指定其答复',
    en: 'Not everybody who is {role} sees this order: they cannot be asked',
    requirement: 'ROLE-09',
    clearedBy: [],
  },
  ORDER_ALREADY_SHIPPED: {
    zh: '订单已有 {shipped} 发出，不能变更',
    en: '{shipped} of the order has left already: it cannot be changed',
    requirement: 'ORD-13',
    clearedBy: [],
  },
  CANCELLATION_COST_MISSING: {
    zh: '生产开始后取消订单须写明损失金额',
    en: 'An order whose production has begun is cancelled with the cost it leaves behind',
    requirement: 'ORD-13',
    clearedBy: ['SALES_MANAGER', 'HEAD_OF_SALES'],
  },
});
