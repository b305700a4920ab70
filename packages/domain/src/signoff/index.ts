import './permissions.ts';
import './sign-off.ts';
import './refusals.ts';
import './reactions.ts';
import './record-sign-off.ts';
import './refuse-sign-off.ts';
