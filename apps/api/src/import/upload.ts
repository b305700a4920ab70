import { openImport } from '@tradewind/domain/import/open-import.ts';
import { mappingNamed } from '@tradewind/domain/import/mapping.ts';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import { Forbidden, Invalid, KnownError, Unauthenticated } from '@tradewind/domain/kernel/errors.ts';
import type { Clock } from '@tradewind/domain/kernel/clock.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import type { Context } from '@tradewind/domain/kernel/work.ts';
import type { MikroORM } from '@mikro-orm/postgresql';
import { type Request, type Response, Router } from 'express';
import { answer } from '../http/answer.ts';
import './import-job.ts';
import { badFile } from './bad-file.ts';
import { importLimits } from './limits.ts';
import { recognise } from './recognise.ts';

interface Uploading {
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly findCaller: (request: Request) => Promise<Caller | undefined>;
  readonly publicOrigin: string | undefined;
}

const statuses: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, VALIDATION_FAILED: 400, CONFLICT: 409, SERVICE_UNAVAILABLE: 503 };

/**
 * 上传导入文件 — POST /import as multipart/form-data with `file`, and optionally `mapping` and `source`; answers `{ id }` of the import. Whoever may not import is
 * refused before a byte is read; the name is kept as text and never becomes a path. Source: reliability B7, B8, C7.
 */
export function uploads({ orm, clock, findCaller, publicOrigin }: Uploading): Router {
  const router = Router();
  router.post('/import', (request, response, next) => {
    receive(request, response).catch((error: unknown) => {
      if (!(error instanceof KnownError)) return next(error);
      // What is still on its way is not worth reading.
      if (!request.complete) response.setHeader('connection', 'close');
      const zh = request.acceptsLanguages('zh', 'en') !== 'en';
      answer(response, error.code === 'VALIDATION_FAILED' && Number(request.get('content-length')) > importLimits.bytes ? 413 : (statuses[error.code] ?? 400), error.code, zh ? error.label.zh : error.label.en);
    });
  });

  async function receive(request: Request, response: Response): Promise<void> {
    const origin = request.get('origin');
    if (origin !== undefined && origin !== publicOrigin && !(URL.canParse(origin) && new URL(origin).host === request.get('host'))) throw new Forbidden('kernel.import');
    const caller = await findCaller(request);
    if (!caller) throw new Unauthenticated();
    response.locals.userId = caller.userId;
    if (!caller.grants.has('kernel.import')) throw new Forbidden('kernel.import');
    const { file, fileName, mapping, source } = await formOf(request);
    if (mapping !== undefined && !mappingNamed(mapping)) throw new Invalid([{ path: 'mapping', message: { zh: '没有这个映射', en: 'there is no such mapping' } }]);
    const format = recognise(file);
    const context: Context = { em: orm.em as Context['em'], caller, clock, requestId: response.locals.requestId };
    const run = await transaction(context, (work) => openImport(work, { fileName, format, content: file, ...(mapping ? { mapping } : {}), ...(source ? { source } : {}) }));
    response.status(201).json({ id: run.id, format, bytes: file.length });
  }
  return router;
}

async function formOf(request: Request): Promise<{ file: Uint8Array; fileName: string; mapping?: string; source?: string }> {
  const type = request.get('content-type') ?? '';
  if (!/^multipart\/form-data;/i.test(type) || request.headers['content-encoding'] !== undefined) throw badFile('请以 multipart/form-data 上传', 'must be sent as multipart/form-data');
  const body = await bytesOf(request);
  let form: FormData;
  try {
    form = await new globalThis.Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch (error) {
    if (error instanceof TypeError) throw badFile('表单不完整', 'is not a complete form');
    throw error;
  }
  const file = form.get('file');
  if (!file || typeof file === 'string') throw badFile('缺少 file 字段', 'is missing: send it in the field `file`');
  const word = (name: string, most: number) => {
    const value = form.get(name);
    if (typeof value !== 'string' || value.trim() === '') return undefined;
    if (value.length > most) throw new Invalid([{ path: name, message: { zh: `超过 ${most} 个字符`, en: `is longer than ${most} characters` } }]);
    return value.trim();
  };
  const mapping = word('mapping', 40);
  const source = word('source', 60);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are taken out
  const fileName = file.name.normalize('NFC').toWellFormed().replace(/[\u0000-\u001f\u007f]/g, '').split(/[\\/]/).at(-1)!.slice(-200) || 'file';
  return { file: new Uint8Array(await file.arrayBuffer()), fileName, ...(mapping ? { mapping } : {}), ...(source ? { source } : {}) };
}

/** The whole body, up to the limit and not a byte further. */
async function bytesOf(request: Request): Promise<Buffer> {
  const most = importLimits.bytes + 65_536;
  const tooLarge = () => badFile(`文件超过 ${importLimits.bytes / 1_048_576} MiB`, `is larger than ${importLimits.bytes / 1_048_576} MiB`);
  if (Number(request.get('content-length') ?? 0) > most) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
