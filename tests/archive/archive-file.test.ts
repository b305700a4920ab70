import { Task } from '@tradewind/domain/approval/task.ts';
import { ArchiveDocument } from '@tradewind/domain/archive/archive-document.ts';
import { ArchiveFile, archiveFileStates } from '@tradewind/domain/archive/archive-file.ts';
import { checkArchiveFile } from '@tradewind/domain/archive/check-file.ts';
import { fileArchiveFile } from '@tradewind/domain/archive/close-file.ts';
import { completeArchiveFile } from '@tradewind/domain/archive/complete-file.ts';
import { registerArchiveFile, returnArchiveFile } from '@tradewind/domain/archive/register-file.ts';
import { remindFiling } from '@tradewind/domain/archive/remind-filing.ts';
import { findLostDocument, reportDocumentLost } from '@tradewind/domain/archive/report-loss.ts';
import { transferDelayMonths, transferPolicy } from '@tradewind/domain/archive/settings.ts';
import { transferArchiveFile } from '@tradewind/domain/archive/transfer-file.ts';
import { Contract } from '@tradewind/domain/contract/contract.ts';
import { Attachment } from '@tradewind/domain/files/attachment.ts';
import { ReceiptAllocation } from '@tradewind/domain/payment/receipt-allocation.ts';
import { reverseReceipt } from '@tradewind/domain/payment/reverse-receipt.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveOf, bringArchive, documentsOf, fillGaps, givenCompletedSale } from '../given/archive.ts';
import { type Company, givenCompany } from '../given/company.ts';
import {
  bringContract,
  givenContract,
  givenContractIn,
  givenTrade,
  instalmentsOf,
  type Trade,
} from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenDeliveryIn, givenSale } from '../given/delivery.ts';
import { bringDispatch, givenDispatch } from '../given/dispatch.ts';
import { givenFile, pdf } from '../given/file.ts';
import { refusesOtherStates } from '../given/other-states.ts';
import { codesOf, refusalsOf } from '../given/refused.ts';

let database: TestDatabase;
let company: Company;
let trade: Trade;
let collecting: ArchiveFile;
beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  trade = await givenTrade(company, { limit: '100000000' });
  collecting = await archiveOf(company, await givenContractIn(company, trade, 'IN_REVIEW'));
}, 120_000);
afterAll(async () => {
  await company.close();
  await database.drop();
});

const today = '2026-11-20T09:00:00+08:00';
/** Two years after the last money; without a warranty nothing else is waited for. */
const later = '2028-11-20T09:00:00+08:00';
const at = async <T>(time: string, body: () => Promise<T>): Promise<T> => {
  company.clock.set(time);
  try {
    return await body();
  } finally {
    company.clock.set(today);
  }
};
const givenCompletedFile = async () => archiveOf(company, (await givenCompletedSale(company, { trade })).contract);
const countOf = async (file: { id: string }) =>
  (await documentsOf(company, file)).filter((each) => each.status === 'FILED').length;
const typesOf = async (file: { id: string }) => (await documentsOf(company, file)).map((each) => each.type);

// Every paper of the house is filed by itself, the sign-off too (ARC-02, SIGN-05).
test('a contract has its file from its submission on, with what is known by then, and the gaps against the list', async () => {
  expect(collecting).toMatchObject({
    status: 'COLLECTING',
    documentCount: 2,
    owner: { id: company.person('sales1').id },
  });
  expect(await typesOf(collecting)).toEqual(['CUSTOMER_INFORMATION', 'PRICE_REVIEW']);
  expect(collecting.missing).toEqual([
    'CONTRACT_TEXT',
    'ORDER_REVIEW',
    'LOGISTICS_DOCUMENT',
    'SHIPPING_NOTICE',
    'SIGN_OFF',
    'INVOICE',
  ]);
  expect(await company.events(collecting.id)).toContain('ArchiveFileOpened');
});

test('the house sorts in what it makes itself: contract, order, goods, signature, acceptance, with version, date and author', async () => {
  const sale = await givenSale(company, { trade, serviceAgreed: true });
  await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED');
  const file = await archiveOf(company, sale.contract);
  expect(await typesOf(file)).toEqual(
    expect.arrayContaining(['CONTRACT_TEXT', 'ORDER_REVIEW', 'LOGISTICS_DOCUMENT', 'SIGN_OFF']),
  );
  expect((await company.find(ArchiveFile, file.id)).missing).toContain('ACCEPTANCE_REPORT');
  await bringDispatch(company, await givenDispatch(company, sale.contract), 'ACCEPTED');
  expect((await company.find(ArchiveFile, file.id)).missing).not.toContain('ACCEPTANCE_REPORT');
  const contract = (await documentsOf(company, file)).find((each) => each.type === 'CONTRACT_TEXT')!;
  expect(contract).toMatchObject({
    title: `合同 ${(await company.find(Contract, sale.contract.id)).number}`,
    versionNumber: 1,
    documentOn: '2026-11-20',
    author: company.person('sales1').name,
    recordType: 'Contract',
    recordId: sale.contract.id,
    bySystem: true,
  });
});

test('a file attached to anything of a contract is in its archive by its kind, and gone with it', async () => {
  const contract = await givenContractIn(company, trade, 'IN_REVIEW');
  const file = await archiveOf(company, contract);
  const attachment = await givenFile(
    company,
    'sales1',
    { type: 'Contract', id: contract.id },
    { kind: 'TECHNICAL_AGREEMENT', name: '技术协议.pdf' },
  );
  expect((await documentsOf(company, file)).at(-1)).toMatchObject({
    type: 'TECHNICAL_AGREEMENT',
    title: '技术协议.pdf',
    attachment: { id: attachment.id },
  });
  await company.remove('sales1', Attachment, attachment);
  expect(await typesOf(file)).toEqual(['CUSTOMER_INFORMATION', 'PRICE_REVIEW']);
  expect((await company.find(ArchiveFile, file.id)).documentCount).toBe(2);
});

test('what was attached to the draft before it had a file is in the file from the beginning, by who attached it', async () => {
  const draft = await givenContract(company, trade);
  await givenFile(
    company,
    'technical',
    { type: 'Contract', id: draft.id },
    { kind: 'TECHNICAL_AGREEMENT', name: '协议.pdf' },
  );
  await bringContract(company, draft.id, 'IN_REVIEW');
  const documents = await documentsOf(company, await archiveOf(company, draft));
  expect(documents.filter((each) => each.type === 'TECHNICAL_AGREEMENT')).toMatchObject([
    { title: '协议.pdf', author: company.person('technical').name, documentOn: '2026-11-20', bySystem: true },
  ]);
});

test('the responsible person sorts papers in and out again; what the house filed is left alone', async () => {
  const file = await archiveOf(company, await givenContractIn(company, trade, 'IN_REVIEW'));
  const letter = await company.create('sales1', ArchiveDocument, {
    fileId: file.id,
    type: 'CORRESPONDENCE',
    title: '客户来函',
    documentOn: '2026-11-18',
    author: '客户',
    paperLocation: '3 柜 2 层',
  });
  expect((await company.find(ArchiveFile, file.id)).documentCount).toBe(3);
  await company.update('sales1', ArchiveDocument, letter.id, { paperLocation: '4 柜' });
  await company.remove('sales1', ArchiveDocument, letter.id);
  expect((await company.find(ArchiveFile, file.id)).documentCount).toBe(2);
  const [own] = await documentsOf(company, file);
  expect(await codesOf(company.remove('sales1', ArchiveDocument, own!.id))).toEqual(['DOCUMENT_OF_SYSTEM']);
  expect(await codesOf(company.update('sales1', ArchiveDocument, own!.id, { title: '改' }))).toEqual([
    'DOCUMENT_OF_SYSTEM',
  ]);
  const foreign = await givenFile(
    company,
    'sales1',
    { type: 'Customer', id: trade.customer.id },
    { content: pdf('foreign') },
  );
  expect(
    await codesOf(
      company.create('sales1', ArchiveDocument, {
        fileId: file.id,
        type: 'OTHER',
        title: '别处',
        documentOn: '2026-11-18',
        author: '客户',
        attachmentId: foreign.id,
      }),
    ),
  ).toEqual(['FILE_OF_ANOTHER_CONTRACT']);
  await expect(
    company.create('sales1', ArchiveDocument, {
      fileId: file.id,
      type: 'OTHER',
      title: '明天',
      documentOn: '2026-11-21',
      author: '客户',
    }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  await expect(
    company.create('sales2', ArchiveDocument, {
      fileId: file.id,
      type: 'OTHER',
      title: '别人',
      documentOn: '2026-11-18',
      author: '客户',
    }),
  ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
});

test('incomplete it is neither complete nor filed nor handed over, and the list says what is missing', async () => {
  const file = await givenCompletedFile();
  const [refusal] = await refusalsOf(company.run('sales1', completeArchiveFile, file.id));
  expect(refusal).toMatchObject({
    code: 'ARCHIVE_FILE_INCOMPLETE',
    requirement: 'ARC-04',
    facts: { missing: expect.arrayContaining(['发票']), types: expect.arrayContaining(['INVOICE']) },
  });
  await bringArchive(company, file, 'FILED');
  const paper = (await documentsOf(company, file)).find((each) => each.type === 'INVOICE')!;
  await company.run('archivist', reportDocumentLost, paper.id, { reason: '搬迁中遗失' });
  expect(await company.find(ArchiveFile, file.id)).toMatchObject({
    status: 'COLLECTING',
    missing: ['INVOICE'],
    filedOn: null,
  });
});

test('filed with the order completed; not before', async () => {
  const sale = await givenSale(company, { trade });
  await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED');
  const file = await archiveOf(company, sale.contract);
  await fillGaps(company, file);
  await company.run('sales1', completeArchiveFile, file.id);
  expect(await refusalsOf(company.run('sales.admin', fileArchiveFile, file.id))).toMatchObject([
    { code: 'ORDER_NOT_COMPLETED', requirement: 'ARC-06', facts: { state: 'IN_EXECUTION' } },
  ]);
  const done = await bringArchive(company, await givenCompletedFile(), 'FILED');
  expect(done).toMatchObject({ status: 'FILED', filedOn: '2026-11-20', transferDueOn: '2028-11-20' });
});

test('handed over two years after the last money; a day earlier the date is told', async () => {
  const file = await bringArchive(company, await givenCompletedFile(), 'FILED');
  const documentCount = await countOf(file);
  const early = await at('2028-11-19T23:00:00+08:00', () =>
    refusalsOf(company.run('sales.admin', transferArchiveFile, file.id, { documentCount })),
  );
  expect(early).toMatchObject([
    {
      code: 'ARCHIVE_TOO_EARLY',
      requirement: 'ARC-05',
      facts: {
        from: '2028-11-20',
        settledOn: '2026-11-20',
        warrantyEndsOn: null,
        delayMonths: 24,
        outstanding: '0.00',
      },
      setting: { key: 'archive.transferDelayMonths', value: 24 },
    },
  ]);
  await at(later, async () => {
    expect(
      await refusalsOf(company.run('sales.admin', transferArchiveFile, file.id, { documentCount: documentCount - 1 })),
    ).toMatchObject([{ code: 'HANDOVER_LIST_DIFFERS', facts: { inFile: documentCount, counted: documentCount - 1 } }]);
    expect(await company.run('sales.admin', transferArchiveFile, file.id, { documentCount })).toMatchObject({
      status: 'TRANSFERRED',
      transferredOn: '2028-11-20',
    });
    expect(await company.find(Task, { recordId: file.id, topic: 'REGISTER_FILE' })).toMatchObject({
      role: 'ARCHIVIST',
      status: 'OPEN',
    });
    expect(
      await codesOf(company.run('archivist', registerArchiveFile, file.id, { documentCount: 0, location: 'A' })),
    ).toEqual(['HANDOVER_LIST_DIFFERS']);
    const registered = await company.run('archivist', registerArchiveFile, file.id, {
      documentCount,
      location: 'A 架 3 盒',
    });
    expect(registered).toMatchObject({
      status: 'REGISTERED',
      registerNumber: expect.stringMatching(/^DA-2028-\d{6}$/),
      registeredOn: '2028-11-20',
      location: 'A 架 3 盒',
      registeredBy: { id: company.person('archivist').id },
    });
  });
  expect(
    (await company.history(file.id)).filter((each) => each.action === 'STATE').map((each) => each.command),
  ).toEqual(['completeArchiveFile', 'fileArchiveFile', 'transferArchiveFile', 'registerArchiveFile']);
});

test('the delay counts from the end of the warranty when that is later, and a warranty that has not begun has no date', async () => {
  const sale = await givenCompletedSale(company, { trade, warrantyMonths: 12, warrantyFrom: 'SIGN_OFF' });
  const file = await bringArchive(company, await archiveOf(company, sale.contract), 'FILED');
  expect(file.transferDueOn).toBe('2029-11-19');
  const documentCount = await countOf(file);
  await company.sql(`update contract set warranty_ends_on = null where id = $1`, [sale.contract.id]);
  expect(
    await at('2035-01-01T09:00:00+08:00', () =>
      refusalsOf(company.run('sales.admin', transferArchiveFile, file.id, { documentCount })),
    ),
  ).toMatchObject([{ code: 'ARCHIVE_TOO_EARLY', facts: { from: null } }]);
});

test('with money taken back nothing is transferred, and a completed file is open again', async () => {
  const sale = await givenCompletedSale(company, { trade });
  const file = await bringArchive(company, await archiveOf(company, sale.contract), 'FILED');
  const [, , balance] = await instalmentsOf(company, sale.contract.id);
  const row = await company.find(ReceiptAllocation, { instalment: balance!.id });
  await company.run('finance.director', reverseReceipt, row.receipt.id, { reason: '退票' });
  expect(await company.find(ArchiveFile, file.id)).toMatchObject({ status: 'COLLECTING', filedOn: null });
  await company.sql(`update archive_file set status = 'FILED' where id = $1`, [file.id]);
  const documentCount = await countOf(file);
  expect(
    await at(later, () => refusalsOf(company.run('sales.admin', transferArchiveFile, file.id, { documentCount }))),
  ).toMatchObject([{ code: 'ARCHIVE_TOO_EARLY', facts: { from: null, settledOn: null, outstanding: '791.00' } }]);
});

test('by policy a file goes to the archive as soon as the order is completed', async () => {
  const file = await bringArchive(company, await givenCompletedFile(), 'FILED');
  const documentCount = await countOf(file);
  await company.decree(transferPolicy, 'ON_ORDER_COMPLETION');
  expect((await company.run('sales.admin', transferArchiveFile, file.id, { documentCount })).status).toBe(
    'TRANSFERRED',
  );
  expect(await company.run('archivist', returnArchiveFile, file.id, { reason: '缺封面' })).toMatchObject({
    status: 'FILED',
    returnedReason: '缺封面',
    transferredOn: null,
  });
  await company.sql(`delete from policy_version where key = 'archive.transferPolicy'`);
});

test('the delay is a setting', async () => {
  const file = await bringArchive(company, await givenCompletedFile(), 'FILED');
  const documentCount = await countOf(file);
  await company.decree(transferDelayMonths, 0);
  expect((await company.run('sales.admin', transferArchiveFile, file.id, { documentCount })).status).toBe(
    'TRANSFERRED',
  );
  await company.sql(`delete from policy_version where key = 'archive.transferDelayMonths'`);
});

test('who hands over does not take in', async () => {
  const file = await bringArchive(company, await givenCompletedFile(), 'FILED');
  await company.sql(`update archive_file set status = 'TRANSFERRED', handed_over_by_id = $2 where id = $1`, [
    file.id,
    company.person('archivist').id,
  ]);
  expect(
    await codesOf(
      company.run('archivist', registerArchiveFile, file.id, { documentCount: await countOf(file), location: 'A' }),
    ),
  ).toEqual(['HANDOVER_BY_ONE_PERSON']);
});

test('archived it is read-only: no paper in or out, no file, no field', async () => {
  const contract = (await givenCompletedSale(company, { trade })).contract;
  const open = await archiveOf(company, contract);
  const attachment = await givenFile(
    company,
    'sales1',
    { type: 'ArchiveFile', id: open.id },
    { content: pdf('cover'), name: '封面.pdf' },
  );
  const paper = await company.create('sales1', ArchiveDocument, {
    fileId: open.id,
    type: 'OTHER',
    title: '封面',
    documentOn: '2026-11-20',
    author: '王建国',
    attachmentId: attachment.id,
  });
  await bringArchive(company, open, 'FILED');
  await at(later, () => bringArchiveOn(open));
  expect(
    await codesOf(
      company
        .create('archivist', ArchiveDocument, {
          fileId: open.id,
          type: 'OTHER',
          title: '补',
          documentOn: '2026-11-20',
          author: '档案',
        })
        .catch((error) =>
          error.code === 'FORBIDDEN'
            ? company.create('sales.admin', ArchiveDocument, {
                fileId: open.id,
                type: 'OTHER',
                title: '补',
                documentOn: '2026-11-20',
                author: '档案',
              })
            : Promise.reject(error),
        ),
    ),
  ).toEqual(['ARCHIVE_READ_ONLY']);
  expect(
    await codesOf(givenFile(company, 'archivist', { type: 'ArchiveFile', id: open.id }, { content: pdf('late') })),
  ).toEqual(['ARCHIVE_READ_ONLY']);
  expect(await codesOf(company.update('sales.admin', ArchiveFile, open.id, { designInstitute: '改' }))).toEqual([
    'NOT_EDITABLE',
  ]);
  await expect(company.remove('sales.admin', ArchiveDocument, paper.id)).rejects.toMatchObject({
    code: expect.stringMatching(/NOT_FOUND|REFUSED/),
  });
  for (const account of ['admin', 'sales1'])
    await expect(company.remove(account, Attachment, attachment)).rejects.toMatchObject({
      code: expect.stringMatching(/NOT_FOUND|REFUSED/),
    });
});
/** Transfers and registers a file that is filed. */
async function bringArchiveOn(file: { id: string }): Promise<void> {
  const documentCount = await countOf(file);
  await company.run('sales.admin', transferArchiveFile, file.id, { documentCount });
  await company.run('archivist', registerArchiveFile, file.id, { documentCount, location: 'A 架' });
}

test('the archive counts again and compares every byte; a loss is reported and a find put back', async () => {
  const open = await givenCompletedFile();
  const attachment = await givenFile(
    company,
    'sales1',
    { type: 'Contract', id: open.contract.id },
    { kind: 'CORRESPONDENCE', content: pdf('letter'), name: '来函.pdf' },
  );
  await bringArchive(company, open, 'FILED');
  await at(later, () => bringArchiveOn(open));
  const documentCount = await countOf(open);
  expect(await company.run('archivist', checkArchiveFile, open.id, { documentCount, location: 'B 架' })).toMatchObject({
    status: 'REGISTERED',
    checkedOn: '2026-11-20',
    location: 'B 架',
  });
  expect(
    await codesOf(company.run('archivist', checkArchiveFile, open.id, { documentCount: documentCount + 1 })),
  ).toEqual(['HANDOVER_LIST_DIFFERS']);
  const letter = await company.find(ArchiveDocument, { attachment: attachment.id });
  await company.run('archivist', reportDocumentLost, letter.id, { reason: '查无此件' });
  expect(await company.find(Task, { recordId: open.id, kind: 'ESCALATION' })).toMatchObject({ role: 'SUPERVISOR' });
  expect(await company.find(ArchiveFile, open.id)).toMatchObject({
    status: 'REGISTERED',
    documentCount: documentCount - 1,
  });
  expect((await company.run('archivist', findLostDocument, letter.id)).status).toBe('FILED');
  expect((await company.find(ArchiveFile, open.id)).documentCount).toBe(documentCount);
  await company.sql(`update attachment_piece set content = set_byte(content, 10, 1) where attachment_id = $1`, [
    attachment.id,
  ]);
  expect(await refusalsOf(company.run('archivist', checkArchiveFile, open.id, { documentCount }))).toMatchObject([
    { code: 'ARCHIVE_CONTENT_DAMAGED', requirement: 'ARC-10', facts: { files: ['来函.pdf'] } },
  ]);
});

test('whoever is responsible is reminded once of gaps, and of a file whose time has come', async () => {
  const gap = await givenCompletedFile();
  const filed = await bringArchive(company, await givenCompletedFile(), 'FILED');
  await at(later, async () => {
    expect(await remindFiling(company.system())).toMatchObject({ gaps: expect.any(Number), due: expect.any(Number) });
    await remindFiling(company.system());
  });
  expect(await company.orm.em.fork().find(Task, { recordId: gap.id, topic: 'COLLECT_PAPERS' })).toMatchObject([
    { assignee: { id: company.person('sales1').id } },
  ]);
  expect(await company.orm.em.fork().find(Task, { recordId: filed.id, topic: 'TRANSFER_FILE' })).toMatchObject([
    { role: 'SALES_OPS' },
  ]);
});

const where = { company: () => company, id: () => collecting.id, states: archiveFileStates };
refusesOtherStates(completeArchiveFile, { ...where, by: 'sales.admin' });
refusesOtherStates(fileArchiveFile, { ...where, by: 'sales.admin' });
refusesOtherStates(transferArchiveFile, { ...where, by: 'sales.admin', input: { documentCount: 0 } });
refusesOtherStates(registerArchiveFile, { ...where, by: 'archivist', input: { documentCount: 0, location: 'A' } });
refusesOtherStates(returnArchiveFile, { ...where, by: 'archivist', input: { reason: '理由' } });
refusesOtherStates(checkArchiveFile, { ...where, by: 'archivist', input: { documentCount: 0 } });
