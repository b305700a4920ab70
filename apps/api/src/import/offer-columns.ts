import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import { reaches } from '@tradewind/domain/access/visibility.ts';
import { ImportFile } from '@tradewind/domain/import/import-file.ts';
import { importRuns } from '@tradewind/domain/import/import-run.ts';
import {
  allMappings,
  type ImportMapping,
  labelOf,
  mappingNamed,
  propertyOf,
} from '@tradewind/domain/import/mapping.ts';
import { guessMapping, matchColumns } from '@tradewind/domain/import/match-columns.ts';
import { Forbidden, Invalid, NotFound, Unauthenticated } from '@tradewind/domain/kernel/errors.ts';
import { isId } from '@tradewind/domain/kernel/parse-input.ts';
import type { Context } from '@tradewind/domain/kernel/work.ts';
import type { Request, RequestHandler, Response } from 'express';
import { telling } from '../http/telling.ts';
import { importLimits } from './limits.ts';
import { readTable } from './read-table.ts';

interface Offering {
  readonly orm: MikroORM;
  readonly findCaller: (request: Request) => Promise<Caller | undefined>;
}

/** Rows of the file that are shown beside the columns. */
const sampleRows = 3;

/**
 * 提供列映射 — GET /import/:id/columns[?mapping=]: the columns of an uploaded file with some of what stands in them, what the rows may become, and which field each
 * column would fill by its header. Source: CUST-02.
 */
export function offerColumns({ orm, findCaller }: Offering): RequestHandler {
  return telling(async (request: Request, response: Response) => {
    const caller = await findCaller(request);
    if (!caller) throw new Unauthenticated();
    response.locals.userId = caller.userId;
    if (!caller.grants.has('kernel.import')) throw new Forbidden('kernel.import');
    const id = String(request.params['id'] ?? '');
    const em = orm.em.fork() as Context['em'];
    if (!isId(id) || !(await reaches(em, importRuns, id, caller))) throw new NotFound();
    const file = await em.findOne(ImportFile, { run: id }, { populate: ['run'] });
    if (!file) throw new NotFound();
    const table = await readTable(file.content);
    const metadata = em.getMetadata();
    const asked = request.query['mapping'];
    const mapping =
      (typeof asked === 'string' && mappingNamed(asked)) ||
      mappingNamed(file.run.mapping ?? '') ||
      guessMapping(metadata, table.headers);
    response
      .status(200)
      .setHeader('cache-control', 'no-store')
      .json({
        fileName: file.run.fileName,
        rows: table.rows.length,
        mapping: mapping?.name ?? null,
        columns: table.headers.map((header, index) => ({
          header,
          field: mapping ? fieldOf(metadata, mapping, table.headers, index) : null,
          sample: table.rows.slice(0, sampleRows).map(({ cells }) => (cells[index] ?? '').slice(0, 60)),
        })),
        mappings: allMappings().map((each) => ({
          name: each.name,
          label: each.label,
          fields: each.columns.map((column) => ({
            field: column.field,
            label: labelOf(propertyOf(metadata, each, column)),
            required: column.required === true,
          })),
        })),
      });
  }, importLimits.bytes);
}

/** Which field a column fills by its header; what is missing is told when the file is checked. */
function fieldOf(
  metadata: Parameters<typeof matchColumns>[0],
  mapping: ImportMapping,
  headers: readonly string[],
  index: number,
): string | null {
  const lenient: ImportMapping = { ...mapping, columns: mapping.columns.map((each) => ({ ...each, required: false })) };
  try {
    const { columns, externalId } = matchColumns(metadata, lenient, headers);
    return (
      columns.find((each) => each.index === index)?.column.field ?? (externalId?.index === index ? 'externalId' : null)
    );
  } catch (error) {
    if (error instanceof Invalid) return null;
    throw error;
  }
}
