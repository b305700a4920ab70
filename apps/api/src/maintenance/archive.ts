import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { StartRefused } from '../start-refused.ts';

/*
 * One gzip file: a line of JSON, or a line with a number and then so many bytes. A table is its line, its pieces, and a piece of
 * length 0. Lines and lengths only, so that a later release, or a script of twenty lines, can read it.
 */

/** 写备份文件 — appears under its name only when it is complete. */
export async function writeArchive(path: string, fill: (write: ArchiveWriter) => Promise<void>) {
  const draft = `${path}.part`;
  const gzip = createGzip({ level: 6 });
  const file = createWriteStream(draft, { mode: 0o600, flush: true });
  const written = once(file, 'close');
  gzip.pipe(file);
  const failed = new Promise<never>((_done, fail) => {
    gzip.once('error', fail);
    file.once('error', fail);
  });
  const put = async (bytes: Buffer | string) => {
    if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain'), failed]);
  };
  try {
    await Promise.race([
      failed,
      fill({
        line: (value) => put(`${JSON.stringify(value)}\n`),
        piece: async (bytes) => {
          await put(`${bytes.length}\n`);
          if (bytes.length > 0) await put(bytes);
        },
      }),
    ]);
    gzip.end();
    await Promise.race([written, failed]);
    await rename(draft, path);
  } catch (error) {
    gzip.destroy();
    file.destroy();
    await rm(draft, { force: true });
    throw error;
  }
}

export interface ArchiveWriter {
  line(value: unknown): Promise<void>;
  piece(bytes: Buffer): Promise<void>;
}

/** 读备份文件 — line by line and piece by piece, never as a whole. */
export async function openArchive(path: string) {
  const broken = (cause?: unknown) =>
    new StartRefused(`${path} is not a complete backup of Tradewind.`, '该文件不是完整的信风备份。', cause);
  await open(path).then(
    (handle) => handle.close(),
    (cause) => {
      throw new StartRefused(`Cannot read ${path} (${cause.code}).`, '无法读取该文件。', cause);
    },
  );
  const source = createReadStream(path);
  const gunzip = source.pipe(createGunzip());
  source.once('error', (error) => gunzip.destroy(error));
  const pieces = gunzip[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let rest: Buffer = Buffer.alloc(0);

  const more = async () => {
    try {
      const { value, done } = await pieces.next();
      if (done) throw broken();
      rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
    } catch (error) {
      throw error instanceof StartRefused ? error : broken(error);
    }
  };
  const text = async (): Promise<string> => {
    while (!rest.includes(10)) await more();
    const end = rest.indexOf(10);
    const line = rest.toString('utf8', 0, end);
    rest = rest.subarray(end + 1);
    return line;
  };
  return {
    line: async <T>(): Promise<T> => {
      const line = await text();
      try {
        return JSON.parse(line) as T;
      } catch (cause) {
        throw broken(cause);
      }
    },
    /** The next piece; undefined after the last. */
    piece: async (): Promise<Buffer | undefined> => {
      const length = Number(await text());
      if (!Number.isSafeInteger(length) || length < 0) throw broken();
      if (length === 0) return undefined;
      while (rest.length < length) await more();
      const piece = rest.subarray(0, length);
      rest = rest.subarray(length);
      return piece;
    },
    broken,
    close: () => void source.destroy(),
  };
}
