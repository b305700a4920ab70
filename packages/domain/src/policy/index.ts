import './permissions.ts';
import './policy-version.ts';
import './policy-change.ts';
