import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { fontFolder } from './fonts.ts';
import { layouts } from './sheet.ts';

/** 打印线程 — lays out one definition after the other; the fonts stay parsed. Reads nothing but the two fonts, and nothing from the network. */
interface PdfMake {
  setFonts(fonts: object): void;
  setTableLayouts(layouts: object): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Buffer> };
}
const pdfmake = createRequire(import.meta.url)('pdfmake') as PdfMake;
const [normal, bold] = [join(fontFolder, 'regular.ttf'), join(fontFolder, 'bold.ttf')];
pdfmake.setFonts({ Noto: { normal, bold, italics: normal, bolditalics: bold } });
pdfmake.setTableLayouts(layouts);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);

parentPort?.on('message', ({ ticket, definition }: { ticket: number; definition: TDocumentDefinitions }) => {
  pdfmake
    .createPdf(definition)
    .getBuffer()
    .then(
      (pdf) => parentPort?.postMessage({ ticket, pdf }),
      (error: Error) => parentPort?.postMessage({ ticket, problem: error.message }),
    );
});
