import { attach } from '@tradewind/domain/files/attach.ts';
import type { AttachmentKind } from '@tradewind/domain/files/kinds.ts';
import type { EntityClass } from '@tradewind/domain/kernel/record.ts';
import type { Stage } from './stage.ts';

/** 演示附件 — a paper scanned into a file and kept with a record: its name, the day and a number stand on it. */
export async function attaches(
  stage: Stage,
  account: string,
  entity: EntityClass,
  subjectId: string,
  { kind, name }: { kind: AttachmentKind; name: string },
): Promise<string> {
  const content = paper(`${kind} ${stage.today()} ${stage.chance.between(100_000, 999_999)}`);
  const file = await stage.together(account, (work) =>
    attach(work, { subjectType: entity.name, subjectId, kind, name: `${name}.pdf`, content }),
  );
  return file.id;
}

/** A PDF of one page with one line on it. */
function paper(line: string): Buffer {
  const page = `BT /F1 18 Tf 72 720 Td (${line}) Tj ET`;
  const parts = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = parts.map((part, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${part}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${text}${table}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}
