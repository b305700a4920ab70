import './calendar-day.ts';
import './exchange-rate.ts';
import './history.ts';
import './run.ts';
import './write.ts';
