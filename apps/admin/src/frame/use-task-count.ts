import { useMemo } from 'react';
import { useTaskInboxQuery } from '../generated/first.ts';

/** 待办数 — what waits for the person, and how much of it is late; asked again when tasks change and every minute. */
export function useTaskCount(): { known: boolean; open: number; late: number } {
  const now = useMemo(() => new Date().toISOString(), []);
  const { data } = useTaskInboxQuery({ now }, { refetchInterval: 60_000 });
  return { known: data !== undefined, open: data?.open[0]?.count ?? 0, late: data?.late[0]?.count ?? 0 };
}
