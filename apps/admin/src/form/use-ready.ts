import { useEffect, useState } from 'react';

/** 表单就绪 — the form has begun with its own values; whatever is offered to it before is lost. */
export function useReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready;
}
