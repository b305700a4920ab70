import './permissions.ts';
import './letterhead.ts';
import './department.ts';
import './user.ts';
import './session.ts';
import './api-key.ts';
