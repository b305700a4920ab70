import { defineEntity, p } from '@mikro-orm/core';
import { instant, text } from '../kernel/fields.ts';
import { ImportRun } from './import-run.ts';

const schema = defineEntity({
  name: 'ImportFile',
  properties: {
    run: () => p.oneToOne(ImportRun).primary().owner().deleteRule('cascade').comment('导入 — the import it belongs to'),
    content: p.blob().comment('内容 — the bytes as they were sent'),
    sha256: text(64).comment('散列 — SHA-256 of the content'),
    storedAt: instant().comment('存入时间 — when it was sent'),
  },
});
/** 导入文件 — the uploaded bytes, in the database so that any process can go on with the import; never sent out again. */
export class ImportFile extends schema.class {}
schema.setClass(ImportFile);
