import { fileLimits } from './limits.ts';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** 压缩包目录 — the names in the directory of a package, without unpacking anything; undefined when it is damaged or has too many. Source: reliability B8. */
export function zipEntries(content: Buffer): string[] | undefined {
  const from = Math.max(0, content.length - 66_000);
  let end = -1;
  for (let at = content.length - 22; at >= from; at--) {
    if (content.readUInt32LE(at) === endOfDirectory && at + 22 + content.readUInt16LE(at + 20) === content.length) {
      end = at;
      break;
    }
  }
  if (end < 0) return undefined;
  const count = content.readUInt16LE(end + 10);
  let at = content.readUInt32LE(end + 16);
  if (count > fileLimits.archiveEntries) return undefined;
  const names: string[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || content.readUInt32LE(at) !== directoryEntry) return undefined;
    const [name, extra, comment] = [
      content.readUInt16LE(at + 28),
      content.readUInt16LE(at + 30),
      content.readUInt16LE(at + 32),
    ];
    names.push(content.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}
