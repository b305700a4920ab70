import './permissions.ts';
import './sales-order.ts';
import './sales-order-line.ts';
