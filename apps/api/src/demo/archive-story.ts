import { AccessRequest } from '@tradewind/domain/archive/access-request.ts';
import { ArchiveDocument } from '@tradewind/domain/archive/archive-document.ts';
import { ArchiveFile } from '@tradewind/domain/archive/archive-file.ts';
import { fileArchiveFile } from '@tradewind/domain/archive/close-file.ts';
import { completeArchiveFile } from '@tradewind/domain/archive/complete-file.ts';
import {
  grantAccessRequest,
  rejectAccessRequest,
  verifyAccessRequest,
} from '@tradewind/domain/archive/grant-access.ts';
import { registerArchiveFile } from '@tradewind/domain/archive/register-file.ts';
import { reportDocumentLost } from '@tradewind/domain/archive/report-loss.ts';
import { transferArchiveFile } from '@tradewind/domain/archive/transfer-file.ts';
import { confirmConfidentiality } from '@tradewind/domain/archive/view-file.ts';
import { attachmentKindLabels } from '@tradewind/domain/files/kinds.ts';
import type { Story } from './agenda.ts';
import { allowed } from './insist.ts';
import type { Stage } from './stage.ts';

/** Where the files of completed contracts stand, one after the other. */
const halts = ['REGISTERED', 'REGISTERED', 'TRANSFERRED', 'FILED', 'COMPLETE', 'REGISTERED', 'COLLECTING'] as const;

/** 归档故事 — every month the files of completed contracts are filled, closed, counted and handed over; people ask to see them. */
export async function* archiveStory(stage: Stage): Story {
  for (let turn = 0; ; ) {
    yield 15;
    const files = await stage.find(ArchiveFile, {
      status: 'COLLECTING',
      contract: { status: { $in: ['FULFILLED', 'CLOSED'] } },
    });
    for (const file of files.slice(0, 4)) {
      yield 0;
      if (await archives(stage, file, halts[turn % halts.length]!)) turn++;
    }
  }
}

async function archives(stage: Stage, { id }: ArchiveFile, halt: (typeof halts)[number]): Promise<boolean> {
  const [file] = await stage.find(ArchiveFile, { id });
  if (halt === 'COLLECTING') return true;
  for (const type of file!.missing ?? [])
    await stage.makes('sales.admin', ArchiveDocument, {
      fileId: id,
      type,
      title: attachmentKindLabels[type as keyof typeof attachmentKindLabels].zh,
      titleEn: attachmentKindLabels[type as keyof typeof attachmentKindLabels].en,
      documentOn: stage.today(),
      author: '赵敏',
      paperLocation: `销售业务科 ${stage.chance.between(1, 8)} 号柜`,
    });
  if (!(await allowed(() => stage.does('sales.admin', completeArchiveFile, id))) || halt === 'COMPLETE') return true;
  if (!(await allowed(() => stage.does('sales.admin', fileArchiveFile, id))) || halt === 'FILED') return true;
  const documentCount = (await stage.find(ArchiveDocument, { file: id, status: 'FILED' })).length;
  if (
    !(await allowed(() => stage.does('sales.admin', transferArchiveFile, id, { documentCount }))) ||
    halt === 'TRANSFERRED'
  )
    return true;
  await stage.does('archivist', registerArchiveFile, id, {
    documentCount,
    location: `A 架 ${stage.chance.between(1, 30)} 盒`,
  });
  return true;
}

/** Where requests to see an archived file stand today; the first was granted long ago. */
const asked = ['EXPIRED', 'GRANTED', 'VERIFIED', 'REFUSED', 'SUBMITTED'] as const;

/** 查阅故事 — people ask for archived files; the archive checks who they are. One paper cannot be found. */
export async function* accessStory(stage: Stage, from: 'EARLIER' | 'NOW'): Story {
  yield 0;
  const files = await stage.find(ArchiveFile, { status: 'REGISTERED' }, { registeredOn: 'ASC', id: 'ASC' });
  if (files.length === 0) return;
  for (const [index, halt] of (from === 'EARLIER' ? asked.slice(0, 1) : asked.slice(1)).entries()) {
    const account = ['finance', 'sales1', 'legal', 'sales2'][index]!;
    const { id } = await stage.makes(account, AccessRequest, {
      registerNumber: files[index % files.length]!.registerNumber,
      purpose: '客户来函询问当年技术协议',
    });
    if (halt === 'SUBMITTED') continue;
    yield 0;
    if (halt === 'REFUSED') {
      await stage.does('archivist', rejectAccessRequest, id, { reason: '用途与岗位职责无关' });
      continue;
    }
    await stage.does('archivist', verifyAccessRequest, id, { identity: '工牌核对无误', need: '答复客户技术问题' });
    if (halt === 'VERIFIED') continue;
    await stage.does('archivist', grantAccessRequest, id, { opinion: '同意查阅' });
    await stage.does(account, confirmConfidentiality, id);
  }
  if (from === 'EARLIER') return;
  const [document] = await stage.find(ArchiveDocument, { file: files.at(-1)!.id, bySystem: false, status: 'FILED' });
  if (document) await stage.does('archivist', reportDocumentLost, document.id, { reason: '年度清查未见原件' });
}
