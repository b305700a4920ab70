import { defineEntity, p } from '@mikro-orm/core';
import { roleCodes, roles } from '../access/roles.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { User } from '../organization/user.ts';
import { ProductionNotice } from './production-notice.ts';

export const productionTaskStates = ['OPEN', 'DONE', 'CANCELLED'] as const;
export const productionTaskKinds = ['DESIGN', 'MATERIAL_ISSUE', 'MAKING'] as const;

const schema = defineEntity({
  name: 'ProductionTask',
  properties: {
    ...identity,
    status: p.enum(productionTaskStates).default('OPEN').comment('状态 — open until its department has done it'),
    notice: () => p.manyToOne(ProductionNotice).comment('生产通知单 — the notice it carries out'),
    order: () => p.manyToOne(SalesOrder).comment('订单 — the order made'),
    kind: p.enum(productionTaskKinds).comment('类别 — design, material issue (投料), making'),
    department: p.enum(roleCodes).comment('部门 — the department that does it'),
    responsible: () => p.manyToOne(User).nullable().comment('责任人 — the person who does it'),
    dueOn: businessDate().nullable().comment('完成期限 — by when'),
    doneOn: businessDate().nullable().comment('完成日 — when it was done'),
    doneBy: () => p.manyToOne(User).nullable().comment('完成人 — who did it'),
    remark: text(500).nullable().comment('说明 — what was done'),
  },
});
/** 生产任务 — design, material issue and making by contract and technical agreement, each with its department. Source: PROD-03. */
export class ProductionTask extends schema.class {}
schema.setClass(ProductionTask);
enumLabels('ProductionTaskStatus', {
  OPEN: { zh: '待办', en: 'Open' },
  DONE: { zh: '完成', en: 'Done' },
  CANCELLED: { zh: '取消', en: 'Cancelled' },
});
export const productionTaskKindLabels = {
  DESIGN: { zh: '设计', en: 'Design' },
  MATERIAL_ISSUE: { zh: '投料', en: 'Material issue' },
  MAKING: { zh: '制造', en: 'Making' },
} as const;
enumLabels('ProductionTaskKind', productionTaskKindLabels);
enumLabels('ProductionTaskDepartment', roles);

export const productionTasks = record(ProductionTask, {
  stage: 'production',
  label: { zh: '生产任务', en: 'Production task' },
  parent: 'order',
});
