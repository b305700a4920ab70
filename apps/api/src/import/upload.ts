import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import { mappingNamed } from '@tradewind/domain/import/mapping.ts';
import { openImport } from '@tradewind/domain/import/open-import.ts';
import type { Clock } from '@tradewind/domain/kernel/clock.ts';
import { Forbidden, Invalid, Unauthenticated } from '@tradewind/domain/kernel/errors.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import type { Context } from '@tradewind/domain/kernel/work.ts';
import { type Request, type Response, Router } from 'express';
import { fromOwnOrigin } from '../http/own-origin.ts';
import { readForm } from '../http/read-form.ts';
import { telling } from '../http/telling.ts';
import './import-job.ts';
import { importLimits } from './limits.ts';
import { offerColumns } from './offer-columns.ts';
import { recognise } from './recognise.ts';

interface Uploading {
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly findCaller: (request: Request) => Promise<Caller | undefined>;
  readonly publicOrigin: string | undefined;
}

/**
 * 上传导入文件 — POST /import as multipart/form-data with `file`, and optionally `mapping` and `source`; answers `{ id }` of the import. Whoever may not import is
 * refused before a byte is read; the name is kept as text and never becomes a path. Source: reliability B7, B8, C7.
 */
export function uploads({ orm, clock, findCaller, publicOrigin }: Uploading): Router {
  const router = Router();
  router.post('/import', telling(receive, importLimits.bytes));
  router.get('/import/:id/columns', offerColumns({ orm, findCaller }));

  async function receive(request: Request, response: Response): Promise<void> {
    if (!fromOwnOrigin(request, publicOrigin)) throw new Forbidden('kernel.import');
    const caller = await findCaller(request);
    if (!caller) throw new Unauthenticated();
    response.locals.userId = caller.userId;
    if (!caller.grants.has('kernel.import')) throw new Forbidden('kernel.import');
    const form = await readForm(request, importLimits.bytes);
    // Whoever breaks off leaves nothing behind and hears nothing.
    if (!form) return void response.destroy();
    const file = new Uint8Array(form.content);
    const [mapping, source] = [form.word('mapping', 40), form.word('source', 60)];
    const fileName =
      form.name
        .normalize('NFC')
        .toWellFormed()
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are taken out
        .replace(/[\u0000-\u001f\u007f]/g, '')
        .split(/[\\/]/)
        .at(-1)!
        .slice(-200) || 'file';
    if (mapping !== undefined && !mappingNamed(mapping))
      throw new Invalid([{ path: 'mapping', message: { zh: '没有这个映射', en: 'there is no such mapping' } }]);
    const format = recognise(file);
    const context: Context = { em: orm.em as Context['em'], caller, clock, requestId: response.locals.requestId };
    const run = await transaction(context, (work) =>
      openImport(work, {
        fileName,
        format,
        content: file,
        ...(mapping ? { mapping } : {}),
        ...(source ? { source } : {}),
      }),
    );
    response.status(201).json({ id: run.id, format, bytes: file.length });
  }
  return router;
}
