import { crc32, deflateRawSync } from 'node:zlib';
import { importLimits } from '@tradewind/api/import/limits.ts';
import { readTable } from '@tradewind/api/import/read-table.ts';
import { repack, unpack } from '@tradewind/api/import/unpack.ts';
import { describe, expect, test } from 'vitest';
import { csv, gbk, utf8Bom, workbook } from './files.ts';

const rows = [
  ['客户编号', '客户名称', '国家', '备注'],
  ['C-1', '江南重工，"一分厂"', '中国', '第一行\n第二行'],
  ['C-2', '镕堃喆机械', '德国', ''],
];

describe('a CSV file', () => {
  test('as a Chinese Excel saves it, in GBK', async () => {
    const table = await readTable(gbk(csv(rows)));
    expect(table.headers).toEqual(rows[0]);
    expect(table.rows).toEqual([
      { row: 2, cells: rows[1] },
      { row: 3, cells: rows[2] },
    ]);
  });

  test('in UTF-8 with and without a byte-order mark, and as Unicode text with tabs', async () => {
    expect((await readTable(utf8Bom(csv(rows)))).headers).toEqual(rows[0]);
    expect((await readTable(Buffer.from(csv(rows)))).rows[0]!.cells).toEqual(rows[1]);
    const unicode = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(rows, '\t'), 'utf16le')]);
    expect((await readTable(unicode)).rows[1]!.cells).toEqual(rows[2]);
  });

  test.each([',', ';', '\t', '|'])('parted by %j', async (delimiter) => {
    expect(
      (
        await readTable(
          Buffer.from(
            csv(
              [
                ['a', 'b, c', 'd'],
                ['1', '2', '3'],
              ],
              delimiter,
            ),
          ),
        )
      ).headers,
    ).toEqual(['a', 'b, c', 'd']);
  });

  test('with a line that names its separator, blank lines and rows of nothing', async () => {
    const table = await readTable(Buffer.from('sep=;\r\n\r\nname;country\r\n;\r\nA;DE\r\n\r\nB;FR\r\n'));
    expect(table.headers).toEqual(['name', 'country']);
    expect(table.rows.map((each) => each.cells[0])).toEqual(['A', 'B']);
  });

  test('texts that look like formulas stay what they are', async () => {
    const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '=HYPERLINK("http://x","y")', '＝1+1', ' =1+1'];
    expect(
      (await readTable(Buffer.from(csv([['name'], ...formulas.map((each) => [each])])))).rows.map(
        (each) => each.cells[0],
      ),
    ).toEqual(formulas);
  });
});

describe('a workbook', () => {
  test.each([false, true])(
    'with Chinese headers, numbers, dates, formulas and rich text; streamed: %s',
    async (streamed) => {
      const table = await readTable(
        await workbook(
          [
            ['合同号', '签订日期', '单价', '数量', '已付', '说明', '公式'],
            [
              'HT-001',
              new Date(Date.UTC(2026, 2, 9)),
              0.1 + 0.2,
              1e15,
              true,
              { richText: [{ text: '加' }, { text: '急' }] },
              { formula: '1+1', result: 2 },
            ],
            ['=1+1', null, 1234.5, 0.0000012, false, '007', { text: '官网', hyperlink: 'http://example.com' }],
          ],
          { streamed },
        ),
      );
      expect(table.headers).toEqual(['合同号', '签订日期', '单价', '数量', '已付', '说明', '公式']);
      expect(table.rows[0]!.cells).toEqual(['HT-001', '2026-03-09', '0.3', '1000000000000000', 'true', '加急', '2']);
      expect(table.rows[1]!.cells.slice(0, 6)).toEqual(['=1+1', '', '1234.5', '0.0000012', 'false', '007']);
    },
  );

  test('a bomb ends at the limit, whatever its headers claim', async () => {
    const parts = await unpack(await workbook([['a'], ['b']]));
    const bomb = archive(
      [
        ...[...parts].filter(([name]) => !name.includes('sheet')),
        ['xl/worksheets/sheet1.xml', Buffer.alloc(importLimits.unpackedBytes + 1_024, 0x20)],
      ],
      10,
    );
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readTable(bomb)).rejects.toThrow(/larger than 200 MiB when unpacked/);
  });

  test('a part whose name is a path elsewhere is never unpacked; a broken file is refused', async () => {
    const parts = await unpack(await workbook([['name'], ['A']]));
    const slipped = archive([
      ...parts,
      ['../../../../etc/passwd', Buffer.from('x')],
      ['xl/vbaProject.bin', Buffer.from('x')],
    ]);
    expect([...(await unpack(slipped)).keys()].filter((name) => /passwd|vba/.test(name))).toEqual([]);
    expect((await readTable(slipped)).rows[0]!.cells).toEqual(['A']);
    await expect(readTable(slipped.subarray(0, slipped.length - 30))).rejects.toThrow(/not a whole XLSX/);
    const broken = Buffer.concat(
      repack(new Map([...parts, ['xl/worksheets/sheet1.xml', Buffer.from('<worksheet><sheetData><row r="1"><c')]])),
    );
    await expect(readTable(broken)).rejects.toThrow(/damaged workbook|no header/);
  });
});

describe('what is no table is refused by its content, not its name', () => {
  test.each([
    ['nothing', Buffer.alloc(0), /is empty/],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old \.xls/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /neither CSV/],
    ['a web page', Buffer.from('  <!doctype html><script>1</script>'), /not a table/],
    ['a drawing with a script', Buffer.from('<svg onload=alert(1)>'), /not a table/],
    ['a PDF', Buffer.from('%PDF-1.7'), /not a table/],
    ['bytes of no encoding', Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xff, 0xff, 0x80]), /neither UTF-8 nor GB18030/],
    ['too much', Buffer.alloc(importLimits.bytes + 1, 0x61), /larger than 20 MiB/],
  ])('%s', async (_, bytes, reason) => {
    await expect(readTable(bytes)).rejects.toThrow(reason);
  });

  test('more rows or columns than anybody imports at once', async () => {
    await expect(readTable(Buffer.from('a\n'.repeat(importLimits.rows + 2)))).rejects.toThrow(/more than 100000 rows/);
    await expect(readTable(Buffer.from('a,'.repeat(300)))).rejects.toThrow(/more than 200 columns/);
  });
});

/** A packed archive whose directory understates what its parts unpack to. */
function archive(parts: Iterable<readonly [string, Buffer]>, claimed?: number): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let count = 0;
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content);
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? content.length, 18);
    common.writeUInt16LE(label.length, 22);
    pieces.push(Buffer.from([0x50, 0x4b, 3, 4]), common, label, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, label);
    at += 30 + label.length + packed.length;
    count++;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((sum, each) => sum + each.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}
