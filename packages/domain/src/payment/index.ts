import './permissions.ts';
import './receipt.ts';
import './receipt-allocation.ts';
