import './permissions.ts';
import './approval-chain.ts';
import './change-approval-chain.ts';
import './approval.ts';
import './task.ts';
import './deputy.ts';
import './escalate-late-tasks.ts';
import './finish-task.ts';
