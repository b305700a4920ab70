import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import type { Request } from 'express';

const badFile = (zh: string, en: string) => new Invalid([{ path: 'file', message: { zh, en } }]);

/** 请求体 — the whole body, up to a limit and not a byte further; undefined when the sender broke off. Source: reliability B8, E9. */
export async function readBytes(request: Request, most: number, told = most): Promise<Buffer | undefined> {
  const tooLarge = () => badFile(`文件超过 ${told / 1_048_576} MiB`, `is larger than ${told / 1_048_576} MiB`);
  if (Number(request.get('content-length') ?? 0) > most) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (!request.complete && (request.destroyed || request.errored) && !(error instanceof Invalid)) return undefined;
    throw error;
  }
  return Buffer.concat(chunks);
}

/** 上传表单 — a file in the field `file` and words beside it; the name is kept as text and never becomes a path. Undefined when the sender broke off. */
export interface UploadForm {
  readonly content: Buffer;
  readonly name: string;
  /** A word of the form, trimmed; undefined when it is missing or blank. */
  word(field: string, most: number): string | undefined;
}

/** 读上传表单 — multipart/form-data, not compressed, at most so many bytes. Source: reliability B7, C7. */
export async function readForm(request: Request, mostBytes: number): Promise<UploadForm | undefined> {
  const type = request.get('content-type') ?? '';
  if (!/^multipart\/form-data;/i.test(type) || request.headers['content-encoding'] !== undefined)
    throw badFile('请以 multipart/form-data 上传', 'must be sent as multipart/form-data');
  const body = await readBytes(request, mostBytes + 65_536, mostBytes);
  if (!body) return undefined;
  let form: FormData;
  try {
    form = await new globalThis.Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch (error) {
    if (error instanceof TypeError) throw badFile('表单不完整', 'is not a complete form');
    throw error;
  }
  const file = form.get('file');
  if (!file || typeof file === 'string') throw badFile('缺少 file 字段', 'is missing: send it in the field `file`');
  return {
    content: Buffer.from(await file.arrayBuffer()),
    name: file.name,
    word(field, most) {
      const value = form.get(field);
      if (typeof value !== 'string' || value.trim() === '') return undefined;
      if (value.length > most)
        throw new Invalid([
          { path: field, message: { zh: `超过 ${most} 个字符`, en: `is longer than ${most} characters` } },
        ]);
      return value.trim();
    },
  };
}
