import { exportFormats } from '@tradewind/domain/desk/export-run.ts';
import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import { z } from 'zod';

const column = z.strictObject({ field: z.string().regex(/^\w{1,60}$/), label: z.string().min(1).max(120) });
export type ExportColumn = z.output<typeof column>;

const schema = z.strictObject({
  type: z.string().regex(/^[A-Z]\w{1,59}$/),
  format: z.enum(exportFormats),
  columns: z.array(column).min(1).max(80),
  where: z.record(z.string(), z.unknown()).optional(),
  search: z.string().max(200).optional(),
  orderBy: z.array(z.record(z.string(), z.unknown())).max(8).optional(),
});
export type AskedExport = z.output<typeof schema>;

/** 导出请求 — a kind of record, the columns as they are called on screen, and the list's own conditions, words and order. */
export function readRequest(body: unknown): AskedExport {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new Invalid(
    result.error.issues.map(({ path, message }) => ({
      path: path.join('.') || 'body',
      message: { zh: `不符合要求：${message}`, en: message },
    })),
  );
}
