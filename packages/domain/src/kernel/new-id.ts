import { randomUUIDv7 } from 'node:crypto';

let lastMs = 0;
let count = 0;

/** 新标识 — a UUIDv7 that sorts after every one this process made before, also within a millisecond: lines, tasks and events keep the order they were made in. */
export function newId(): string {
  const id = randomUUIDv7();
  const ms = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  if (ms > lastMs) {
    lastMs = ms;
    // The upper half is left for counting on.
    count = Number.parseInt(id.slice(15, 18), 16) & 0x7ff;
  } else if (++count > 0xfff) {
    lastMs++;
    count = 0;
  }
  const time = lastMs.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}${id.slice(18)}`;
}
