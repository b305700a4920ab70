import './permissions.ts';
import './contract-application.ts';
import './application-line.ts';
import './application-instalment.ts';
import './contract.ts';
import './contract-line.ts';
import './payment-schedule-line.ts';
import './seal-use.ts';
