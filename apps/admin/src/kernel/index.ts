import { lazy } from 'react';

/** 汇率 */
export const exchangeRates = {
  name: 'exchange-rates',
  list: lazy(() => import('./ExchangeRateList.tsx')),
  show: lazy(() => import('./ExchangeRateShow.tsx')),
  create: lazy(() => import('./ExchangeRateCreate.tsx')),
  edit: lazy(() => import('./ExchangeRateEdit.tsx')),
};

/** 单据编号 */
export const Numbering = lazy(() => import('./Numbering.tsx'));

/** 工作日历 */
export const calendarDays = {
  name: 'calendar-days',
  list: lazy(() => import('./CalendarDayList.tsx')),
  show: lazy(() => import('./CalendarDayShow.tsx')),
  create: lazy(() => import('./CalendarDayCreate.tsx')),
  edit: lazy(() => import('./CalendarDayEdit.tsx')),
};
