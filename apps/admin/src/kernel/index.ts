import { page } from '../frame/page.tsx';

/** 汇率 */
export const exchangeRates = {
  name: 'exchange-rates',
  list: page(() => import('./ExchangeRateList.tsx')),
  show: page(() => import('./ExchangeRateShow.tsx')),
  create: page(() => import('./ExchangeRateCreate.tsx')),
  edit: page(() => import('./ExchangeRateEdit.tsx')),
};

/** 单据编号 */
export const Numbering = page(() => import('./Numbering.tsx'));

/** 工作日历 */
export const calendarDays = {
  name: 'calendar-days',
  list: page(() => import('./CalendarDayList.tsx')),
  show: page(() => import('./CalendarDayShow.tsx')),
  create: page(() => import('./CalendarDayCreate.tsx')),
  edit: page(() => import('./CalendarDayEdit.tsx')),
};
