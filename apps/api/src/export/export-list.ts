import { beginExport } from '@tradewind/domain/desk/begin-export.ts';
import { dateIn } from '@tradewind/domain/kernel/clock.ts';
import { Forbidden, Invalid, KnownError, Unauthenticated } from '@tradewind/domain/kernel/errors.ts';
import { isRecord, recordOf } from '@tradewind/domain/kernel/record.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import type { Context } from '@tradewind/schema/context.ts';
import { writing } from '@tradewind/schema/derive/answer.ts';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { answer } from '../http/answer.ts';
import { exportColumns } from './export-columns.ts';
import { readRequest } from './read-request.ts';
import { ExportRows, fileNameOf } from './rows-of.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

interface Exporting {
  readonly schema: GraphQLSchema;
  readonly contextOf: (request: Request, response: Response) => Promise<Context>;
  /** Lets only JSON from our own pages or from programs through, as for GraphQL. */
  readonly json: RequestHandler;
}

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  VALIDATION_FAILED: 400,
  SERVICE_UNAVAILABLE: 503,
};
const kinds = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/**
 * 导出列表 — POST /export with the list's type, columns, `where`, `search` and `orderBy`; answers the file as it is being read. The rights are those of the
 * caller; that it left the system is written down before its first row does. Source: RISK-07, reliability B9, C13.
 */
export function exportList({ schema, contextOf, json }: Exporting): Router {
  const router = Router();
  router.post('/export', json, (request, response, next) => {
    send(request, response).catch((error: unknown) => {
      // Half a file must not look like a whole one.
      if (response.headersSent) {
        response.locals.log.warn({ err: error }, 'an export broke off');
        return void response.destroy();
      }
      if (!(error instanceof KnownError)) return next(error);
      const zh = request.acceptsLanguages('zh', 'en') !== 'en';
      answer(response, statuses[error.code] ?? 400, error.code, zh ? error.label.zh : error.label.en);
    });
  });

  async function send(request: Request, response: Response): Promise<void> {
    const context = await contextOf(request, response);
    if (!context.caller) throw new Unauthenticated();
    const asked = readRequest(request.body);
    const type = schema.getType(asked.type);
    if (!isRecord(asked.type) || !isObjectType(type))
      throw new Invalid([{ path: 'type', message: { zh: '没有这种记录', en: 'there is no such record' } }]);
    const definition = recordOf(asked.type);
    if (!context.caller.grants.has(definition.readPermission)) throw new Forbidden(definition.readPermission);
    const columns = exportColumns(type, asked.columns, context.locale);
    const rows = new ExportRows(context, schema, definition, asked, columns);
    const records = await rows.count();
    const { where = {}, search, orderBy = [] } = asked;
    await transaction(writing(context), (work) =>
      beginExport(work, {
        recordType: definition.name,
        format: asked.format,
        columns: asked.columns.map(({ field }) => field),
        conditions: { where, orderBy, ...(search ? { search } : {}) },
        records,
      }),
    );
    const fileName = fileNameOf(definition, dateIn('Asia/Shanghai', context.clock.now()), asked.format);
    response.status(200);
    response.setHeader('content-type', kinds[asked.format]);
    response.setHeader('content-disposition', `attachment; filename="${fileName}"`);
    response.setHeader('cache-control', 'no-store');
    if (asked.format === 'CSV') await writeCsv(response, columns, rows.pages());
    else await writeXlsx(response, columns, rows.pages(), definition.label[context.locale]);
  }
  return router;
}
