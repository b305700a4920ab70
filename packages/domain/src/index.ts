/** The whole domain: importing it declares every record, permission, setting, refusal and command. */
import './kernel/index.ts';
import './organization/index.ts';
import './approval/index.ts';
import './policy/index.ts';
import './files/index.ts';
import './desk/index.ts';
import './product/index.ts';
import './customer/index.ts';
import './credit/index.ts';
import './pricing/index.ts';
import './contract/index.ts';
import './payment/index.ts';
import './order/index.ts';
import './production/index.ts';
import './quality/index.ts';
import './warehouse/index.ts';
import './shipment/index.ts';
import './invoice/index.ts';
import './signoff/index.ts';
import './receivable/index.ts';
import './fieldservice/index.ts';
import './commission/index.ts';
import './archive/index.ts';
import './books/index.ts';
import './import/index.ts';

export * from './process.ts';
