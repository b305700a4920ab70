import type { Locale } from '@tradewind/domain/kernel/label.ts';
import type { Letterhead } from '@tradewind/domain/organization/letterhead.ts';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { inLanguage, type PrintDocument, type Printed, type PrintLanguage } from './print-document.ts';
import { sheet } from './sheet.ts';

/** 整页 — a paper as data: letterhead, title and number, the document's own body; one set of pages for each copy. */
export function paper(
  document: PrintDocument,
  data: Printed,
  language: PrintLanguage,
  letterhead: Letterhead,
): TDocumentDefinitions {
  const title = inLanguage(document.title, language);
  const number = document.number(data);
  const own = (field: 'name' | 'address') => {
    const [zh, en] = [letterhead[field], letterhead[`${field}En`]];
    return (language === 'both' ? [zh, en] : [language === 'zh' ? zh || en : en || zh]).filter(Boolean).join('\n');
  };
  const page = (copy: number): Content[] => [
    {
      columns: [
        {
          stack: [
            { text: own('name'), bold: true, fontSize: 11 },
            { text: [own('address'), letterhead.phone].filter(Boolean).join(' · '), style: 'label' },
          ],
          width: '*',
        },
        ...(document.copies
          ? [
              {
                text: `${copy + 1}/${document.copies.length} ${inLanguage(document.copies[copy]!, language)}`,
                alignment: 'right' as const,
                width: 'auto' as const,
              },
            ]
          : []),
      ],
      ...(copy > 0 ? { pageBreak: 'before' as const } : {}),
    },
    { text: title, style: 'title' },
    { text: number, alignment: 'center', margin: [0, 0, 0, 10] },
    ...document.body(data, sheet(language)),
  ];
  return {
    pageSize: 'A4',
    pageMargins: [40, 36, 40, 44],
    info: { title: `${title} ${number}`, author: own('name') || 'Tradewind', creator: 'Tradewind 信风' },
    language: (language === 'en' ? 'en' : 'zh-CN') satisfies string,
    content: (document.copies ?? [undefined]).flatMap((_, copy) => page(copy)),
    defaultStyle: { font: 'Noto', fontSize: 9, lineHeight: 1.15 },
    styles: {
      title: { fontSize: 16, bold: true, alignment: 'center', margin: [0, 10, 0, 2] },
      label: { color: '#4d5b5c', fontSize: 8 },
      head: { bold: true, fillColor: '#eef2f2' },
    },
  };
}

/** 文件名 — what a browser saves it as. */
export const fileName = (document: PrintDocument, data: Printed, locale: Locale): string =>
  `${document.title[locale]} ${document.number(data)}.pdf`;
