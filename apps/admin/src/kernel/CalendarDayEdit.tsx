import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useCalendarDayPageQuery, useUpdateCalendarDayMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改工作日历 */
export default function CalendarDayEdit() {
  const page = useCalendarDayPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateCalendarDayMutation();
  return <RecordEdit type="CalendarDay" page={page} save={save} />;
}
