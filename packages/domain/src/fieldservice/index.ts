/** 现场服务 — dispatch orders and acceptance. Source: SVC-01…07. */
import './permissions.ts';
import './settings.ts';
import './refusals.ts';
import './dispatch-order.ts';
import './acceptance-report.ts';
import './acceptance-test.ts';
import './service-training.ts';
import './usage-record.ts';
import './submit-dispatch.ts';
import './approve-dispatch.ts';
import './schedule-dispatch.ts';
import './start-dispatch.ts';
import './accept-dispatch.ts';
import './withdraw-acceptance.ts';
import './refuse-dispatch.ts';
import './end-warranties.ts';
import './reactions.ts';
