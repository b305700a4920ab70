import type { Label, Locale } from '@tradewind/domain/kernel/label.ts';
import type { PaperGuard } from '@tradewind/domain/kernel/paper.ts';
import type { Content } from 'pdfmake/interfaces.js';
import type { Sheet } from './sheet.ts';

/** What the query of a document answers; the documents know their own fields. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is that of the document's own query, checked against the schema by its test
export type Printed = any;

/** 单据 — one kind of paper: the record it is of, what it asks the API for under the caller's own rights, and how it lies on the page. */
export interface PrintDocument {
  /** Part of the address: `/prints/<name>/<id>`. */
  readonly name: string;
  readonly title: Label;
  /** Field of Query that answers the record, and its GraphQL type. */
  readonly root: string;
  readonly type: string;
  readonly selection: string;
  /** Same sheet for several receivers, each with its name in the corner. */
  readonly copies?: readonly Label[];
  readonly number: (data: Printed) => string;
  /** What must be true of the record for there to be such a paper: rules of the domain. */
  readonly guards?: Readonly<Record<string, PaperGuard<Printed>>>;
  readonly body: (data: Printed, sheet: Sheet) => Content[];
}

/** 打印语言 — Chinese, English, or both on one sheet, as papers for foreign customers are. */
export const printLanguages = ['zh', 'en', 'both'] as const;
export type PrintLanguage = (typeof printLanguages)[number];

export const inLanguage = (label: Label, language: PrintLanguage): string =>
  language === 'both' ? `${label.zh} ${label.en}` : label[language as Locale];
