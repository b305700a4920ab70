import { useCreateCalendarDayMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建工作日历 */
export default function CalendarDayCreate() {
  return <RecordForm type="CalendarDay" create={useCreateCalendarDayMutation()} />;
}
