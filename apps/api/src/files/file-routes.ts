import { once } from 'node:events';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import { attach } from '@tradewind/domain/files/attach.ts';
import { fileLimits } from '@tradewind/domain/files/limits.ts';
import { bytesOf, takeOut } from '@tradewind/domain/files/take-out.ts';
import type { Clock } from '@tradewind/domain/kernel/clock.ts';
import { Forbidden, Invalid, Limited, Unauthenticated } from '@tradewind/domain/kernel/errors.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import type { Context } from '@tradewind/domain/kernel/work.ts';
import { type Request, type Response, Router } from 'express';
import { fromOwnOrigin } from '../http/own-origin.ts';
import { readForm } from '../http/read-form.ts';
import { telling } from '../http/telling.ts';

interface Files {
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly findCaller: (request: Request) => Promise<Caller | undefined>;
  readonly publicOrigin: string | undefined;
}

/** Uploads a process holds in memory at one time; more are asked to come again. */
const uploadsAtOnce = 8;

/**
 * 附件接口 — `POST /files` as multipart/form-data with `subjectType`, `subjectId`, `file`, and optionally `kind`; answers the attachment. `GET /files/:id` hands it out
 * as a download that no browser opens. Who may not is refused before a byte is read. Source: reliability A8, B7, B8, C7.
 */
export function fileRoutes({ orm, clock, findCaller, publicOrigin }: Files): Router {
  const router = Router();
  let underWay = 0;
  router.post('/files', telling(receive, fileLimits.bytes));
  router.get('/files/:id', telling(handOut));
  return router;

  async function contextOf(request: Request, response: Response): Promise<Context> {
    const caller = await findCaller(request);
    if (!caller) throw new Unauthenticated();
    response.locals.userId = caller.userId;
    return { em: orm.em as Context['em'], caller, clock, requestId: response.locals.requestId };
  }

  async function receive(request: Request, response: Response): Promise<void> {
    if (!fromOwnOrigin(request, publicOrigin)) throw new Forbidden('files.attach');
    const context = await contextOf(request, response);
    if (!context.caller.grants.has('files.attach')) throw new Forbidden('files.attach');
    if (underWay >= uploadsAtOnce)
      throw new Limited(
        'RATE_LIMITED',
        { zh: '同时上传过多，请稍后重试', en: 'Too many uploads at once; try again shortly' },
        uploadsAtOnce,
        2,
      );
    underWay++;
    try {
      const form = await readForm(request, fileLimits.bytes);
      // Whoever breaks off leaves nothing behind and hears nothing.
      if (!form) return void response.destroy();
      const [subjectType, subjectId] = [form.word('subjectType', 60), form.word('subjectId', 36)];
      if (!subjectType || !subjectId)
        throw new Invalid([
          {
            path: 'subjectType',
            message: { zh: '缺少 subjectType 与 subjectId', en: 'subjectType and subjectId are missing' },
          },
        ]);
      const attachment = await transaction(context, (work) =>
        attach(work, { subjectType, subjectId, kind: form.word('kind', 40), name: form.name, content: form.content }),
      );
      const { id, name, kind, mediaType, size, sha256 } = attachment;
      response.status(201).json({ id, name, kind, mediaType, size, sha256 });
    } finally {
      underWay--;
    }
  }

  async function handOut(request: Request, response: Response): Promise<void> {
    const context = await contextOf(request, response);
    const attachment = await transaction(context, (work) => takeOut(work, String(request.params['id'])));
    response.attachment(attachment.name);
    response.setHeader('content-type', attachment.mediaType);
    response.setHeader('content-length', attachment.size);
    response.setHeader('content-security-policy', "default-src 'none'; sandbox");
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'private, no-store');
    response.setHeader('digest', `sha-256=${Buffer.from(attachment.sha256, 'hex').toString('base64')}`);
    for await (const piece of bytesOf(context.em, attachment)) {
      if (response.destroyed) return;
      if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
    response.end();
  }
}
