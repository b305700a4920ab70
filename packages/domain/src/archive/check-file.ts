import { z } from 'zod';
import { damagedAmong } from '../files/damaged-among.ts';
import { command, type Facts } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { ArchiveDocument } from './archive-document.ts';
import { type ArchiveFacts, archiveFacts, listAgrees } from './archive-facts.ts';
import { ArchiveFile } from './archive-file.ts';
import { archiveRefusals } from './refusals.ts';

interface CheckFacts extends ArchiveFacts {
  readonly damaged: readonly { readonly id: string; readonly name: string }[];
}

const checkFacts: Facts<ArchiveFile, CheckFacts> = {
  async load(files, work) {
    const facts = await archiveFacts.load(files, work);
    const documents = await work.em.find(ArchiveDocument, {
      file: { $in: files.map((each) => each.id) },
      attachment: { $ne: null },
    });
    const damaged = await damagedAmong(work as Work, [...new Set(documents.map((each) => each.attachment!.id))]);
    return new Map(
      files.map((file) => {
        const own = new Set(documents.filter((each) => each.file.id === file.id).map((each) => each.attachment!.id));
        return [file.id, { ...facts.get(file.id)!, damaged: damaged.filter((each) => own.has(each.id)) }];
      }),
    );
  },
};

const contentIsWhole = (_: ArchiveFile, { damaged }: CheckFacts) =>
  damaged.length === 0
    ? undefined
    : archiveRefusals.ARCHIVE_CONTENT_DAMAGED({ files: damaged.map((each) => each.name) });

/** 清查档案 — the archive counts the papers of a registered file and has every byte of its files compared with what was sent. Source: ARC-10. */
export const checkArchiveFile = command({
  name: 'checkArchiveFile',
  label: { zh: '清查档案', en: 'Check the file' },
  says: {
    zh: '清点纸质份数，并逐一校验电子文件内容',
    en: 'The papers are counted and the content of every file is compared with what was sent',
  },
  event: 'ArchiveFileChecked',
  on: ArchiveFile,
  from: ['REGISTERED'],
  permission: 'archive.keep',
  source: 'ARC-10',
  input: z.strictObject({
    documentCount: z.int().min(0).max(100_000).describe('清点份数 — documents counted'),
    location: inputText(120).nullish().describe('存放位置 — shelf and box, where it has moved'),
  }),
  facts: checkFacts,
  guards: { contentIsWhole },
  inputGuards: { listAgrees },
  change(file, { location }, { work }) {
    file.checkedOn = work.today;
    if (location) file.location = location;
  },
});
