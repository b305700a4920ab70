import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** 读 PDF — the text of each page, as a reader would find it. */
export async function pagesOf(bytes: ArrayBuffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await document.loadingTask.destroy();
  return pages;
}
