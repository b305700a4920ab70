import './permissions.ts';
import './sign-off.ts';
