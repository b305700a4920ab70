import type { ServerResponse } from 'node:http';

/** 在途请求 — how many are being answered, and when there are none left. Source: E7. */
export function countInFlight() {
  let count = 0;
  const waiting = new Set<() => void>();
  const add = (response: ServerResponse & { counted?: boolean }): void => {
    if (response.counted) return;
    response.counted = true;
    count++;
    response.once('close', () => {
      count--;
      if (count === 0) for (const done of waiting) done();
    });
  };
  return {
    add,
    /** True when all were finished in time. */
    finished: (withinMs: number) =>
      new Promise<boolean>((done) => {
        if (count === 0) return done(true);
        const timer = setTimeout(() => done(false), withinMs);
        waiting.add(() => {
          clearTimeout(timer);
          done(true);
        });
      }),
  };
}
