import { RecordList } from '../list/RecordList.tsx';

/** 工作日历列表 */
export default function CalendarDayList() {
  return (
    <RecordList
      type="CalendarDay"
      filters={['kind', 'official', 'day']}
      sort={{ field: 'day', order: 'DESC' }}
      creates="kernel.manageCalendar"
    />
  );
}
