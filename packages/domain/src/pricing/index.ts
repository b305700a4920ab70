import './permissions.ts';
import './refusals.ts';
import './price-policy-line.ts';
import './price-policy.ts';
import './discount-request.ts';
