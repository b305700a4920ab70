import './permissions.ts';
import './credit-profile.ts';
import './credit-waiver.ts';
