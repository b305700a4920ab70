import './permissions.ts';
import './receivable.ts';
import './refusals.ts';
import './book-receivable.ts';
import './reactions.ts';
import './mark-overdue.ts';
