import { reaches } from '@tradewind/domain/access/visibility.ts';
import { AccessRequest, accessStates } from '@tradewind/domain/archive/access-request.ts';
import { ArchiveDocument } from '@tradewind/domain/archive/archive-document.ts';
import { ArchiveFile } from '@tradewind/domain/archive/archive-file.ts';
import { ArchiveView } from '@tradewind/domain/archive/archive-view.ts';
import { closeAccess } from '@tradewind/domain/archive/close-access.ts';
import {
  grantAccessRequest,
  rejectAccessRequest,
  verifyAccessRequest,
  withdrawAccessRequest,
} from '@tradewind/domain/archive/grant-access.ts';
import { accessDays } from '@tradewind/domain/archive/settings.ts';
import { confirmConfidentiality, viewArchiveFile } from '@tradewind/domain/archive/view-file.ts';
import type { Attachment } from '@tradewind/domain/files/attachment.ts';
import { AttachmentDownload } from '@tradewind/domain/files/attachment-download.ts';
import { takeOut } from '@tradewind/domain/files/take-out.ts';
import { recordOf } from '@tradewind/domain/kernel/record.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveOf, bringArchive, documentsOf, givenCompletedSale } from '../given/archive.ts';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenFile, pdf } from '../given/file.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let file: ArchiveFile;
let paper: ArchiveDocument;
let attachment: Attachment;
let plain: AccessRequest;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  const open = await archiveOf(company, (await givenCompletedSale(company)).contract);
  attachment = await givenFile(
    company,
    'sales1',
    { type: 'ArchiveFile', id: open.id },
    { content: pdf('cover'), name: '卷宗.pdf' },
  );
  paper = await company.create('sales1', ArchiveDocument, {
    fileId: open.id,
    type: 'OTHER',
    title: '卷宗',
    documentOn: '2026-11-20',
    author: '王建国',
    attachmentId: attachment.id,
  });
  await bringArchive(company, open, 'FILED');
  company.clock.set('2028-11-20T09:00:00+08:00');
  const documentCount = (await documentsOf(company, open)).length;
  const { transferArchiveFile } = await import('@tradewind/domain/archive/transfer-file.ts');
  const { registerArchiveFile } = await import('@tradewind/domain/archive/register-file.ts');
  await company.run('sales.admin', transferArchiveFile, open.id, { documentCount });
  file = await company.run('archivist', registerArchiveFile, open.id, { documentCount, location: 'A 架' });
  plain = await givenRequest();
}, 120_000);
afterAll(async () => {
  await company.close();
  await database.drop();
});

const givenRequest = (account = 'technical') =>
  company.create(account, AccessRequest, { registerNumber: file.registerNumber, purpose: '同类产品改型参考' });
const checks = { identity: '工牌核对', need: '部门负责人书面说明' };
const givenGranted = async () => {
  const { id } = await givenRequest();
  await company.run('archivist', verifyAccessRequest, id, checks);
  return company.run('archivist', grantAccessRequest, id);
};
const sees = (account: string, entity: typeof ArchiveFile | typeof ArchiveDocument | typeof Attachment, id: string) =>
  reaches(company.orm.em.fork(), recordOf(entity), id, company.as(account).caller);

test('in the archive a file’s papers are closed to everybody but who keeps it, its own department included', async () => {
  expect(await sees('technical', ArchiveFile, file.id)).toBe(false);
  expect(await sees('sales1', ArchiveFile, file.id)).toBe(true);
  for (const account of ['technical', 'sales1', 'sales.admin', 'gm', 'admin'])
    expect([account, await sees(account, ArchiveDocument, paper.id)]).toEqual([account, false]);
  expect(await sees('archivist', ArchiveDocument, paper.id)).toBe(true);
});

test('asked for, verified, granted for seven days, confirmed, opened: then the papers are seen, and every opening and download is on record', async () => {
  const request = await givenRequest();
  expect(request).toMatchObject({
    status: 'SUBMITTED',
    number: expect.stringMatching(/^RQ-2028-/),
    owner: { id: company.person('technical').id },
    file: { id: file.id },
  });
  expect(await company.run('archivist', verifyAccessRequest, request.id, checks)).toMatchObject({
    status: 'VERIFIED',
    identityChecked: checks.identity,
    needChecked: checks.need,
  });
  expect(await company.run('archivist', grantAccessRequest, request.id)).toMatchObject({
    status: 'GRANTED',
    grantedOn: '2028-11-20',
    expiresOn: '2028-11-27',
  });
  expect(await sees('technical', ArchiveFile, file.id)).toBe(true);
  expect(await sees('technical', ArchiveDocument, paper.id)).toBe(false);
  expect(await codesOf(company.run('technical', viewArchiveFile, request.id))).toEqual([
    'CONFIDENTIALITY_NOT_CONFIRMED',
  ]);
  // Nobody else confirms or opens what was granted to one person.
  await expect(company.run('gm', confirmConfidentiality, request.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await company.run('technical', confirmConfidentiality, request.id)).confidentialityConfirmedAt).toEqual(
    company.clock.now(),
  );
  await expect(company.doing('technical', (work) => takeOut(work, attachment.id))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await company.run('technical', viewArchiveFile, request.id);
  expect(await sees('technical', ArchiveDocument, paper.id)).toBe(true);
  await company.doing('technical', (work) => takeOut(work, attachment.id));
  await company.run('technical', viewArchiveFile, request.id);
  expect(await company.orm.em.fork().find(ArchiveView, { request: request.id })).toMatchObject([
    { viewer: { id: company.person('technical').id }, purpose: '同类产品改型参考' },
    {},
  ]);
  expect(await company.orm.em.fork().count(AttachmentDownload, { attachmentId: attachment.id })).toBe(1);
  expect(await company.events(request.id)).toEqual([
    'AccessRequestCreated',
    'AccessRequestVerified',
    'AccessRequestGranted',
    'ConfidentialityConfirmed',
    'ArchiveFileViewed',
    'ArchiveFileViewed',
  ]);
});

test('what was opened is closed at night, and access ends after its last day', async () => {
  const { id } = await givenGranted();
  await company.run('technical', confirmConfidentiality, id);
  await company.run('technical', viewArchiveFile, id);
  await closeAccess(company.system());
  expect((await company.find(AccessRequest, id)).openedAt).not.toBeNull();
  company.clock.set('2028-11-21T00:05:00+08:00');
  await closeAccess(company.system());
  expect(await company.find(AccessRequest, id)).toMatchObject({ status: 'GRANTED', openedAt: null });
  expect(await sees('technical', ArchiveDocument, paper.id)).toBe(false);
  company.clock.set('2028-11-28T00:05:00+08:00');
  expect(await refusalsOf(company.run('technical', viewArchiveFile, id))).toMatchObject([
    { code: 'ACCESS_EXPIRED', facts: { expiresOn: '2028-11-27' } },
  ]);
  await closeAccess(company.system());
  expect((await company.find(AccessRequest, id)).status).toBe('EXPIRED');
  expect(await sees('technical', ArchiveFile, file.id)).toBe(false);
  company.clock.set('2028-11-20T09:00:00+08:00');
});

test('granted only when verified; the days are a setting; refusing needs a reason', async () => {
  const { id } = await givenRequest();
  expect(await codesOf(company.run('archivist', grantAccessRequest, id))).toEqual(['ACCESS_NOT_VERIFIED']);
  await expect(company.run('archivist', rejectAccessRequest, id, {})).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
  });
  expect(await company.run('archivist', rejectAccessRequest, id, { reason: '与工作无关' })).toMatchObject({
    status: 'REFUSED',
    refusedReason: '与工作无关',
  });
  await company.decree(accessDays, 2, '2028-11-20');
  expect((await givenGranted()).expiresOn).toBe('2028-11-22');
  await company.sql(`delete from policy_version where key = 'archive.accessDays'`);
  const own = await givenRequest();
  expect((await company.run('technical', withdrawAccessRequest, own.id)).status).toBe('REFUSED');
});

test('the archive does not decide on its own request, nobody opens on another’s, and an unknown number is told', async () => {
  const own = await givenRequest('archivist');
  expect(await codesOf(company.run('archivist', verifyAccessRequest, own.id, checks))).toEqual([
    'SELF_APPROVAL_FORBIDDEN',
  ]);
  const { id } = await givenGranted();
  expect(await codesOf(company.run('technical', viewArchiveFile, id))).toEqual(['CONFIDENTIALITY_NOT_CONFIRMED']);
  await expect(company.run('legal', viewArchiveFile, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(company.run('archivist', viewArchiveFile, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(
    await codesOf(company.create('technical', AccessRequest, { registerNumber: 'DA-2000-000001', purpose: '猜号' })),
  ).toEqual(['ARCHIVE_FILE_UNKNOWN']);
});

const where = { company: () => company, id: () => plain.id, states: accessStates };
refusesOtherStates(verifyAccessRequest, { ...where, by: 'archivist', input: checks });
refusesOtherStates(grantAccessRequest, { ...where, by: 'archivist' });
refusesOtherStates(rejectAccessRequest, { ...where, by: 'archivist', input: { reason: '理由' } });
refusesOtherStates(confirmConfidentiality, { ...where, by: 'technical' });
refusesOtherStates(viewArchiveFile, { ...where, by: 'technical' });
