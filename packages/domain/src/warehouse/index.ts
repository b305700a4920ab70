import './permissions.ts';
import './warehouse.ts';
import './stock-level.ts';
import './stock-move.ts';
import './stock-receipt.ts';
import './refusals.ts';
import './receive-stock.ts';
