import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@tradewind/api/configuration.ts';

/** 威胁与故障 — what may be done to the house or happen to it, by number: access, injection, flooding, money under races, faults. */
const threats: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  A1: ['按编号取他人记录', 'somebody else’s record by its id'],
  A2: ['没有自己检查的操作', 'an operation without a check of its own'],
  A3: ['经由关联看到的记录', 'records reached through a relation'],
  A4: ['筛选扩大可见范围', 'a filter that widens what one sees'],
  A5: ['超出权限的字段', 'fields above one’s rank'],
  A6: ['写入不该写的字段', 'writing fields that are not one’s own'],
  A7: ['跳步、越权、自批', 'steps skipped, done by the wrong person or by oneself'],
  A8: ['他人的单据与文件', 'papers and files of others'],
  A9: ['演示数据与调试入口', 'demonstration accounts and back doors'],
  A10: ['权限变更后旧会话仍有效', 'a session that outlives its rights'],
  B1: ['查询注入', 'SQL in search, filters and dates'],
  B2: ['排序注入', 'order fields and directions'],
  B3: ['语言、时区、币种代码注入', 'codes from headers'],
  B4: ['以对象代文本', 'objects where texts are meant'],
  B5: ['模板注入', 'templates in texts that are printed'],
  B6: ['控制台脚本注入', 'scripts stored for the console'],
  B7: ['带脚本的文件', 'files that run'],
  B8: ['路径穿越', 'paths in names'],
  B9: ['表格公式注入', 'formulas in exports'],
  B10: ['打印时外联', 'printing that fetches'],
  B11: ['日志伪造与泄密', 'forged log lines, secrets in logs'],
  B12: ['异形文本', 'odd texts'],
  B13: ['对象自带的名字', 'names every object has'],
  C1: ['深度与代价', 'depth and cost'],
  C2: ['别名与重复', 'aliases and repetition'],
  C3: ['批量请求', 'arrays of requests'],
  C4: ['页大小与偏移', 'page sizes and offsets'],
  C5: ['慢速模式', 'patterns that take for ever'],
  C6: ['压缩与超大请求体', 'compressed and giant bodies'],
  C7: ['跨站请求', 'requests of other sites'],
  C8: ['多嘴的错误', 'errors that say too much'],
  C9: ['猜密码', 'guessing passwords'],
  C10: ['会话', 'sessions: fixation, theft, no end'],
  C14: ['慢客户端', 'slow clients, smuggling, floods of headers'],
  D1: ['两人同时推进一份合同', 'two people move one contract'],
  D2: ['重复提交', 'sent twice'],
  D3: ['付款超过应付', 'paid more than is due'],
  D4: ['库存重复承诺', 'stock promised twice'],
  D5: ['并发突破信用额度', 'credit limit passed in parallel'],
  D6: ['额度透支', 'the last use of a quota taken twice'],
  D7: ['编号重复或断号', 'numbers doubled or missing'],
  D8: ['二进制小数', 'binary fractions'],
  D9: ['负数、超大数与非数', 'negative, huge, and no numbers'],
  D10: ['客户端自定金额', 'totals set by the client'],
  D11: ['账不平', 'books that do not agree'],
  D12: ['读到不一致', 'readings of two moments'],
  D13: ['只做了一半', 'half-done steps'],
  E1: ['API 被杀', 'the API is killed'],
  E2: ['数据库被杀', 'the database is killed'],
  E3: ['遗留的内置数据库', 'an embedded database left behind'],
  E4: ['数据库重启', 'the database restarts'],
  E5: ['连接中断或挂起', 'links cut or hung'],
  E6: ['磁盘满', 'the disk is full'],
  E7: ['停机更新', 'a stop for an update'],
  E10: ['失控的语句与事务', 'runaway statements and transactions'],
  E11: ['无法恢复的备份', 'a backup that does not come back'],
  E14: ['日期', 'dates'],
};

function testFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules') return [];
    if (statSync(path).isDirectory()) return testFiles(path);
    return name.endsWith('.test.ts') ? [path] : [];
  });
}

const root = join(repository, 'tests');

/** 应对 — the test files that say, in their first lines, which threats they are for. */
export function answers(): Map<string, string[]> {
  const found = new Map(Object.keys(threats).map((id) => [id, [] as string[]]));
  for (const path of testFiles(root).sort()) {
    const [, ids] = /^\/\/ Threats and faults: (.+)\.$/m.exec(readFileSync(path, 'utf8').slice(0, 400)) ?? [];
    for (const id of ids?.split(', ') ?? []) {
      if (!found.has(id)) throw new Error(`${path} names ${id}, which is not in the list`);
      found.get(id)!.push(path.slice(root.length + 1));
    }
  }
  return found;
}

/** Where the list lies. */
export const threatListPath = join(repository, 'docs/threats.md');

/** 威胁清单页 — the list as a page. */
export function threatPage(): string {
  const rows = [...answers()].map(
    ([id, tests]) => `| ${id} | ${threats[id]!.join('<br>')} | ${tests.join('<br>') || '—'} |`,
  );
  return `${[
    '# 威胁与故障 Threats and faults',
    '',
    'Generated (`npm run generate`): what may be done to the house or happen to it, and the tests that would fail without the protection. 由代码生成。',
    '',
    '| No. | 威胁 Threat | 测试 Tests |',
    '|---|---|---|',
    ...rows,
  ].join('\n')}\n`;
}
