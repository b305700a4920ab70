import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateCalendarDayMutation } from '../generated/operations.ts';

/** 新建工作日历 */
export default function CalendarDayCreate() {
  return <RecordForm type="CalendarDay" create={useCreateCalendarDayMutation()} />;
}
