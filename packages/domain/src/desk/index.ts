import './permissions.ts';
import './saved-view.ts';
import './export-run.ts';
