import './permissions.ts';
import './department.ts';
import './user.ts';
import './session.ts';
import './api-key.ts';
