/** The whole domain: importing it declares every record, permission, setting, refusal and command. */
import './kernel/index.ts';
import './organization/index.ts';
import './approval/index.ts';
import './policy/index.ts';

export * from './process.ts';
