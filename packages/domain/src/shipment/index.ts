import './permissions.ts';
import './delivery-order.ts';
import './delivery-line.ts';
import './outbound-note.ts';
import './exit-pass.ts';
