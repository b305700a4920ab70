import { useCalendarDayPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 工作日历 */
export default function CalendarDayShow() {
  const page = useCalendarDayPageQuery({ id: useRecordId() });
  return <RecordPage type="CalendarDay" page={page} changes="kernel.manageCalendar" />;
}
