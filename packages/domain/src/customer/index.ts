import './permissions.ts';
import './contact.ts';
import './customer.ts';
import './customer-transfer.ts';
