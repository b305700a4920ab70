import './permissions.ts';
import './invoice.ts';
import './invoice-line.ts';
