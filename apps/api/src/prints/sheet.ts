import type { Label } from '@tradewind/domain/kernel/label.ts';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { inLanguage, type Printed, type PrintLanguage } from './print-document.ts';

export interface Column {
  readonly label: Label;
  readonly width?: number | '*' | 'auto';
  readonly number?: boolean;
  readonly cell: (row: Printed, index: number) => unknown;
}

/** 版面 — the few blocks every paper is made of: facts, lines, totals, clauses, signatures. */
export interface Sheet {
  readonly language: PrintLanguage;
  say(label: Label): string;
  /** Pairs of label and value, two to a row. */
  facts(pairs: readonly (readonly [Label, unknown])[]): Content;
  lines(rows: readonly Printed[], columns: readonly Column[], foot?: readonly unknown[]): Content;
  clause(label: Label, text: unknown): Content;
  signatures(places: readonly Label[]): Content;
}

/** 金额与数量 — digits in threes, as the record has them; nothing is computed here. */
export const grouped = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '';
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(String(value)) ?? [];
  return whole ? `${sign}${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}${rest}` : String(value);
};
export const money = (value: unknown, currency: unknown): string =>
  value === null || value === undefined ? '' : `${String(currency ?? '')} ${grouped(value)}`.trim();

const shown = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const thin = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#9aa5a6',
  vLineColor: () => '#9aa5a6',
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

/** Names the layouts by word: a definition travels to the printing thread as data. */
export const layouts = { thin };

export function sheet(language: PrintLanguage): Sheet {
  const say = (label: Label) => inLanguage(label, language);
  return {
    language,
    say,
    facts(pairs) {
      const cells = pairs.map(([label, value]): TableCell[] => [{ text: say(label), style: 'label' }, shown(value)]);
      const rows = [];
      for (let at = 0; at < cells.length; at += 2) rows.push([...cells[at]!, ...(cells[at + 1] ?? ['', ''])]);
      return {
        table: { widths: [90, '*', 90, '*'], body: rows, dontBreakRows: true },
        layout: 'thin',
        margin: [0, 0, 0, 8],
      };
    },
    lines(rows, columns, foot) {
      const head = columns.map(
        ({ label, number }): TableCell => ({
          text: say(label),
          style: 'head',
          ...(number ? { alignment: 'right' } : {}),
        }),
      );
      const body = rows.map((row, index) =>
        columns.map(
          ({ cell, number }): TableCell => ({
            text: shown(cell(row, index)),
            ...(number ? { alignment: 'right' } : {}),
          }),
        ),
      );
      const last = foot
        ? [
            columns.map(
              (column, index): TableCell => ({
                text: shown(foot[index]),
                bold: true,
                ...(column.number ? { alignment: 'right' } : {}),
              }),
            ),
          ]
        : [];
      return {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: columns.map(({ width }) => width ?? 'auto'),
          body: [head, ...body, ...last],
        },
        layout: 'thin',
        margin: [0, 0, 0, 8],
      };
    },
    clause: (label, text) =>
      text ? { stack: [{ text: say(label), bold: true, margin: [0, 4, 0, 2] }, { text: shown(text) }] } : '',
    signatures: (places) => ({
      columns: places.map((place) => ({
        stack: [{ text: say(place), style: 'label' }, { text: '\n\n____________________' }],
      })),
      unbreakable: true,
      margin: [0, 24, 0, 0],
    }),
  };
}
