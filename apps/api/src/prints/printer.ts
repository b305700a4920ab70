import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Limited } from '@tradewind/domain/kernel/errors.ts';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { fontFolder } from './fonts.ts';

interface Waiting {
  readonly done: (pdf: Buffer) => void;
  readonly fail: (error: Error) => void;
}
interface Told {
  readonly ticket: number;
  readonly pdf?: Uint8Array;
  readonly problem?: string;
}

/** Papers that may wait for the thread; whoever comes after is asked to come again. */
const mostWaiting = 50;
const longestMs = 20_000;

/**
 * 打印机 — lays out papers in a thread of its own, started with the first, so that a long contract holds up nobody's request. One that takes too long is given up
 * with its thread.
 */
export function printer() {
  let thread: Worker | undefined;
  let tickets = 0;
  const waiting = new Map<number, Waiting>();

  function end(error: Error): void {
    const left = [...waiting.values()];
    waiting.clear();
    void thread?.terminate();
    thread = undefined;
    for (const { fail } of left) fail(error);
  }

  function running(): Worker {
    if (thread) return thread;
    if (!existsSync(join(fontFolder, 'regular.ttf')))
      throw new Error('The fonts of the prints are not built: run npm run build');
    const started = new Worker(new URL('./printing-thread.ts', import.meta.url));
    started.unref();
    started.on('message', ({ ticket, pdf, problem }: Told) => {
      const its = waiting.get(ticket);
      waiting.delete(ticket);
      if (pdf) its?.done(Buffer.from(pdf));
      else its?.fail(new Error(problem));
    });
    started.on('error', end);
    thread = started;
    return started;
  }

  return {
    async print(definition: TDocumentDefinitions): Promise<Buffer> {
      if (waiting.size >= mostWaiting)
        throw new Limited(
          'RATE_LIMITED',
          { zh: '打印任务过多，请稍后重试', en: 'Too many prints at once; try again shortly' },
          mostWaiting,
          5,
        );
      const worker = running();
      const ticket = ++tickets;
      const late = setTimeout(() => end(new Error('a print took too long')), longestMs);
      try {
        return await new Promise<Buffer>((done, fail) => {
          waiting.set(ticket, { done, fail });
          worker.postMessage({ ticket, definition });
        });
      } finally {
        clearTimeout(late);
      }
    },
    async stop(): Promise<void> {
      await thread?.terminate();
    },
  };
}
