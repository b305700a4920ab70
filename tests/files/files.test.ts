// Threats and faults: A8, B7, B8.
import { request } from 'node:http';
import { demoPassword } from '@tradewind/api/demo/people.ts';
import type { Contract } from '@tradewind/domain/contract/contract.ts';
import { submitContract } from '@tradewind/domain/contract/submit.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { Attachment } from '@tradewind/domain/files/attachment.ts';
import { AttachmentDownload } from '@tradewind/domain/files/attachment-download.ts';
import { AttachmentPiece } from '@tradewind/domain/files/attachment-piece.ts';
import { damagedAmong } from '@tradewind/domain/files/damaged-among.ts';
import { fileLimits } from '@tradewind/domain/files/limits.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenContract, givenTrade, type Trade } from '../given/contract.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { docx, givenFile, jpeg, packed, pdf, png } from '../given/file.ts';
import { codesOf } from '../given/refused.ts';
import { givenServer, type TestServer } from '../given/server.ts';

let database: TestDatabase;
let company: Company;
let server: TestServer;
let trade: Trade;
let contract: Contract;
const tokens = new Map<string, string>();

beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  server = await givenServer({}, { database, clock: company.clock });
  for (const account of ['sales1', 'sales2', 'admin', 'bi', 'legal']) {
    const { data } = await server.ask<{ login: { token: string } }>(
      'mutation($e:String!,$p:String!){login(email:$e,password:$p){token}}',
      { e: `${account}@demo.example`, p: demoPassword },
    );
    tokens.set(account, data!.login.token);
  }
  trade = await givenTrade(company, { limit: '100000000' });
  contract = await givenContract(company, trade);
}, 120_000);
afterAll(async () => {
  await server?.stop();
  await company?.close();
  await database?.drop();
});

interface Told {
  status: number;
  body: {
    id: string;
    name: string;
    mediaType: string;
    size: number;
    sha256: string;
    errors?: { message: string; extensions: { code: string; refusals?: { code: string }[] } }[];
  };
}
const bearer = (account: string) => ({ authorization: `Bearer ${tokens.get(account)}` });

async function upload(
  account: string | undefined,
  content: Buffer,
  {
    name = '合同文本.pdf',
    headers = {},
    ...fields
  }: { name?: string; headers?: Record<string, string> } & Record<string, unknown> = {},
): Promise<Told> {
  const form = new FormData();
  for (const [field, value] of Object.entries({ subjectType: 'Contract', subjectId: contract.id, ...fields }))
    form.set(field, String(value));
  form.set('file', new File([new Uint8Array(content)], name));
  const response = await fetch(`${server.url}/files`, {
    method: 'POST',
    body: form,
    headers: { ...(account ? bearer(account) : {}), ...headers },
  });
  return { status: response.status, body: (await response.json()) as Told['body'] };
}
const get = (account: string | undefined, id: string) =>
  fetch(`${server.url}/files/${id}`, { headers: account ? bearer(account) : {} });
const refusedWith = ({ status, body }: Told) => [status, body.errors?.[0]?.extensions.code];
const kept = () => company.orm.em.fork().count(Attachment, {});

test('a file is kept byte for byte and comes back as a download that no browser opens', async () => {
  const content = Buffer.concat([pdf(), Buffer.alloc(fileLimits.pieceBytes * 2 + 17, 'x')]);
  const { status, body } = await upload('sales1', content, { kind: 'CONTRACT_TEXT', name: '合同 第一版（终）.pdf' });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    name: '合同 第一版（终）.pdf',
    kind: 'CONTRACT_TEXT',
    mediaType: 'application/pdf',
    size: content.length,
  });
  expect(await company.orm.em.fork().count(AttachmentPiece, { attachment: body.id })).toBe(3);
  const answer = await get('sales1', body.id);
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[^"<>]*"; filename\*=UTF-8''/);
  expect(decodeURIComponent(answer.headers.get('content-disposition')!.split("UTF-8''")[1]!)).toBe(
    '合同 第一版（终）.pdf',
  );
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(await company.events(body.id)).toEqual(['FileAttached', 'FileDownloaded']);
});

test('every download is written down, with who took it', async () => {
  const file = await givenFile(
    company,
    'sales1',
    { type: 'Contract', id: contract.id },
    { name: '记录.pdf', content: pdf('log') },
  );
  await (await get('legal', file.id)).arrayBuffer();
  const rows = await company.orm.em.fork().find(AttachmentDownload, { attachmentId: file.id });
  expect(rows).toMatchObject([
    { name: '记录.pdf', subjectId: contract.id, sha256: file.sha256, downloadedBy: { id: company.person('legal').id } },
  ]);
  await expect(
    company.doing('sales1', async (work) => {
      await work.em
        .getKysely()
        .deleteFrom('attachment_download' as never)
        .execute();
    }),
  ).rejects.toThrow(/permission denied/);
  await expect(
    company.doing('sales1', async (work) => {
      await work.em
        .getKysely()
        .updateTable('attachment_piece' as never)
        .set({ content: Buffer.from('x') } as never)
        .execute();
    }),
  ).rejects.toThrow(/permission denied/);
});

test('the same file sent again is the same attachment', async () => {
  const before = await upload('sales1', pdf('again'), { name: '重复.pdf' });
  const again = await upload('sales1', pdf('again'), { name: '重复.pdf' });
  expect(again.body.id).toBe(before.body.id);
  const twins = await Promise.all([1, 2, 3, 4].map(() => upload('sales1', pdf('at once'), { name: '同时.pdf' })));
  expect(new Set(twins.map((each) => each.body.id)).size).toBe(1);
});

test('a file is seen by whoever sees its record, and by nobody else: the answer is that of a file that never was', async () => {
  const file = await givenFile(company, 'sales1', { type: 'Contract', id: contract.id }, { content: pdf('private') });
  const foreign = await get('sales2', file.id);
  const never = await get('sales2', '01900000-0000-7000-8000-000000000000');
  expect([foreign.status, never.status]).toEqual([404, 404]);
  const told = async (answer: Response) =>
    ((await answer.json()) as { errors: { message: string }[] }).errors[0]!.message;
  expect(await told(foreign)).toBe(await told(never));
  expect((await get(undefined, file.id)).status).toBe(401);
  expect((await get('legal', file.id)).status).toBe(200);
  expect((await get('sales1', '..%2F..%2Fetc%2Fpasswd')).status).toBe(404);
  expect((await get('sales1', 'x')).status).toBe(404);
  const list = async (account: string) =>
    (
      await server.ask<{ attachments: { nodes: { id: string }[] } }>(
        'query($id:ID!){attachments(where:{subjectId:{eq:$id}},first:100){nodes{id name sha256}}}',
        { id: contract.id },
        { token: tokens.get(account)! },
      )
    ).data!.attachments.nodes;
  expect((await list('sales1')).map((each) => each.id)).toContain(file.id);
  expect(await list('sales2')).toEqual([]);
  expect(refusedWith(await upload('sales2', pdf('foreign')))).toEqual([404, 'NOT_FOUND']);
});

test('who may not is refused before a byte is kept', async () => {
  const before = await kept();
  expect(refusedWith(await upload(undefined, pdf('nobody')))).toEqual([401, 'UNAUTHENTICATED']);
  expect(refusedWith(await upload('bi', pdf('reader')))).toEqual([403, 'FORBIDDEN']);
  expect(
    refusedWith(await upload('sales1', pdf('other site'), { headers: { origin: 'https://elsewhere.example' } })),
  ).toEqual([403, 'FORBIDDEN']);
  expect(refusedWith(await upload('sales1', pdf('no such'), { subjectType: '__proto__' }))).toEqual([
    400,
    'VALIDATION_FAILED',
  ]);
  expect(refusedWith(await upload('sales1', pdf('a line'), { subjectType: 'ContractLine' }))).toEqual([
    400,
    'VALIDATION_FAILED',
  ]);
  expect(refusedWith(await upload('sales1', pdf('a user'), { subjectType: 'User' }))).toEqual([
    400,
    'VALIDATION_FAILED',
  ]);
  expect(refusedWith(await upload('sales1', pdf('kind'), { kind: 'constructor' }))).toEqual([400, 'VALIDATION_FAILED']);
  expect(refusedWith(await upload('sales1', pdf('id'), { subjectId: "1' or '1'='1" }))).toEqual([404, 'NOT_FOUND']);
  const raw = await fetch(`${server.url}/files`, {
    method: 'POST',
    body: new Uint8Array(pdf()),
    headers: { ...bearer('sales1'), 'content-type': 'application/pdf' },
  });
  expect(raw.status).toBe(400);
  expect(await kept()).toBe(before);
});

test.each([
  ['a page', '页面.html', Buffer.from('<html><script>alert(1)</script>')],
  ['a picture that runs', '图.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a page called a document', '文档.pdf', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a page called a text', '说明.txt', Buffer.from('  <html><script>alert(1)</script>')],
  ['an XML file', '数据.xml', Buffer.from('<?xml version="1.0"?><x/>')],
  ['a program', '程序.exe', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
  ['a program called a picture', '照片.jpg', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
  ['a program in the middle of a name', '发票.exe.pdf', pdf('double')],
  ['a page in the middle of a name', '发票.html.pdf', pdf('double')],
  ['a script', '宏.js', Buffer.from('alert(1)')],
  ['a shortcut', '快捷.lnk', Buffer.from('4c0000000114020000000000c000000000000046', 'hex')],
  ['a picture with a page inside', '图片.png', Buffer.concat([png(), Buffer.from('<script>alert(1)</script>')])],
  ['a picture with an archive behind it', '图片.jpg', Buffer.concat([jpeg(), packed({ 'a.class': 'x' })])],
  ['a document with an archive behind it', '文件.pdf', Buffer.concat([pdf(), packed({ 'a.class': 'x' })])],
  ['a document that does not begin as one', '文件.pdf', Buffer.concat([Buffer.from('#!/bin/sh\n'), pdf()])],
  ['a document with macros', '文档.docx', docx({ 'word/vbaProject.bin': 'x' })],
  ['a document with macros by its name', '文档.docm', docx({ 'word/vbaProject.bin': 'x' })],
  ['a package that leads out of itself', '文档.docx', docx({ '../../etc/passwd': 'x' })],
  ['any package', '资料.zip', packed({ 'a.txt': 'x' })],
  ['a package called a document', '资料.docx', packed({ 'a.txt': 'x' })],
  ['binary bytes called a table', '表.csv', Buffer.from([0x61, 0x00, 0x62])],
  ['nothing', '空.pdf', Buffer.alloc(0)],
  ['no ending', '无扩展名', pdf('none')],
  ['a document called a picture', '图片.png', pdf('other')],
])('%s is refused', async (_, name, content) => {
  const before = await kept();
  expect(refusedWith(await upload('sales1', content, { name }))).toEqual([400, 'VALIDATION_FAILED']);
  expect(await kept()).toBe(before);
});

test.each([
  ['报价.pdf', 'application/pdf', pdf('accepted')],
  ['照片.PNG', 'image/png', png()],
  ['照片.jpeg', 'image/jpeg', jpeg()],
  ['协议.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', docx()],
  ['发票.ofd', 'application/ofd', packed({ 'OFD.xml': '<ofd:OFD/>' })],
  ['清单.csv', 'text/csv', Buffer.from('品名,数量\n轴承,10\n')],
  ['清单-国标.csv', 'text/csv', Buffer.from('c6b7c3fb2ccafdc1bf0a', 'hex')],
  ['函件.eml', 'message/rfc822', Buffer.from('From: a@example.com\nSubject: offer\n\nHello\n')],
])('%s is taken as %s', async (name, mediaType, content) => {
  const { status, body } = await upload('sales1', content, { name });
  expect(status).toBe(201);
  expect(body.mediaType).toBe(mediaType);
});

test('names are texts: markup, paths, line breaks and marks that turn the reading lead nowhere', async () => {
  const named = async (name: string) =>
    (await givenFile(company, 'sales1', { type: 'Contract', id: contract.id }, { name, content: pdf(name) })).name;
  expect(await named('../../../../etc/合同.pdf')).toBe('合同.pdf');
  expect(await named('C:\\windows\\合同.pdf')).toBe('合同.pdf');
  expect(await named('合同\u202Efdp.\r\nX-Evil: 1.pdf')).toBe('合同fdp.X-Evil: 1.pdf');
  expect(await named('...合同.pdf')).toBe('合同.pdf');
  const markup = await givenFile(
    company,
    'sales1',
    { type: 'Contract', id: contract.id },
    { name: '"><img src=x onerror=alert(1)>.pdf', content: pdf('markup') },
  );
  const answer = await get('sales1', markup.id);
  expect(answer.headers.get('content-disposition')).not.toMatch(/filename="[^"]*(?<!\\)"[^;]/);
  await expect(named(`${'长'.repeat(300)}.pdf`)).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
});

test('a file that is too large is cut off, and nothing of it is kept', async () => {
  const before = await kept();
  const told = await upload('sales1', Buffer.alloc(fileLimits.bytes + 200_000, 0x20)).then(refusedWith, () => [
    413,
    'VALIDATION_FAILED',
  ]);
  expect(told).toEqual([413, 'VALIDATION_FAILED']);
  expect(await kept()).toBe(before);
});

test('a hundred uploads that break off leave nothing behind and hold up nobody', async () => {
  const before = await kept();
  const { hostname, port } = new URL(server.url);
  const breakOff = () =>
    new Promise<void>((done) => {
      const sending = request({
        hostname,
        port,
        path: '/files',
        method: 'POST',
        headers: { ...bearer('sales1'), 'content-type': 'multipart/form-data; boundary=x', 'content-length': '100000' },
      });
      sending.on('error', () => done());
      sending.on('response', () => done());
      sending.on('close', () => done());
      sending.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-', () =>
        sending.destroy(),
      );
    });
  for (let round = 0; round < 10; round++) await Promise.all(Array.from({ length: 10 }, breakOff));
  await vi.waitFor(async () => expect((await upload('sales1', pdf('after'))).status).toBe(201), { timeout: 10_000 });
  expect(await kept()).toBe(before + 1);
  expect(server.logs.filter((line) => line.includes('unknown error'))).toEqual([]);
});

test('what was attached can be taken away until its record has moved on', async () => {
  const draft = await givenContract(company, trade);
  const file = await givenFile(company, 'sales1', { type: 'Contract', id: draft.id }, { content: pdf('final') });
  const other = await givenFile(
    company,
    'sales1',
    { type: 'Contract', id: draft.id },
    { content: pdf('mistake'), name: '误传.pdf' },
  );
  await expect(company.remove('legal', Attachment, other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await company.remove('sales1', Attachment, other);
  expect(await company.orm.em.fork().count(AttachmentPiece, { attachment: other.id })).toBe(0);
  await company.run('sales1', submitContract, draft.id);
  expect(await codesOf(company.remove('sales1', Attachment, file))).toEqual(['ATTACHMENT_IS_FINAL']);
  expect(await codesOf(company.remove('admin', Attachment, file))).toEqual(['ATTACHMENT_IS_FINAL']);
});

test('a customer takes files too, and a byte that changes is found', async () => {
  const file = await givenFile(
    company,
    'sales1',
    { type: 'Customer', id: trade.customer.id },
    { kind: 'CUSTOMER_INFORMATION', content: pdf('whole') },
  );
  expect((await company.find(Customer, trade.customer.id)).id).toBe(file.subjectId);
  const damaged = () => company.doing('sales1', (work) => damagedAmong(work, [file.id]));
  expect(await damaged()).toEqual([]);
  await company.sql(`update attachment_piece set content = set_byte(content, 20, 1) where attachment_id = $1`, [
    file.id,
  ]);
  expect(await damaged()).toEqual([{ id: file.id, name: '附件.pdf' }]);
});
