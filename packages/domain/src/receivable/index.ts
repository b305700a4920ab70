import './permissions.ts';
import './receivable.ts';
