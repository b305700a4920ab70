import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** 实时更新 — when records of a kind have changed anywhere, what is on screen of them is asked again. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  useEffect(() => {
    const live = new EventSource('/live');
    live.onmessage = ({ data }: MessageEvent<string>) => {
      const { changed } = JSON.parse(data) as { changed: string[] };
      const mine = new Set(changed);
      void client.invalidateQueries({
        predicate: ({ queryKey: [first] }) =>
          typeof first === 'string' && mine.has(first.replace(/(List|Page|Totals|Counts)$/, '')),
      });
      void client.invalidateQueries({ queryKey: ['TaskInbox'] });
      void client.invalidateQueries({ queryKey: ['MyTasks'] });
      void client.invalidateQueries({ queryKey: ['MyLate'] });
      void client.invalidateQueries({ queryKey: ['ProcessMap'] });
    };
    return () => live.close();
  }, [client]);
}
