/** What the stages add to the derived schema: operations and fields with a meaning of their own. */
import './organization/session.schema.ts';
import './organization/access.schema.ts';
import './organization/permissions.schema.ts';
import './approval/approval.schema.ts';
import './approval/decide-tasks.schema.ts';
import './policy/policy.schema.ts';
import './kernel/history.schema.ts';
import './kernel/number-series.schema.ts';
import './warehouse/stock-report.schema.ts';
import './journey/contract-journey.schema.ts';
import './journey/process-map.schema.ts';
import './books/book-check.schema.ts';
import './invoice/invoice.schema.ts';
import './receivable/receivable.schema.ts';
