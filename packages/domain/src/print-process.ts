import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdersOf } from './access/permissions.ts';
import { roles } from './access/roles.ts';
import { defaultChains } from './approval/approval-chain.ts';
import './index.ts';
import { allCommands, type Command } from './kernel/command.ts';
import { labelsOf } from './kernel/enum-labels.ts';
import { allRecords } from './kernel/record.ts';
import { refusalCatalogue } from './kernel/refusal.ts';
import { allSettings } from './policy/setting.ts';
import { stages } from './process.ts';

const targets = ({ to, from }: Command): string[] =>
  (to === undefined ? [] : [to].flat()).filter(
    (state, index, all) => all.indexOf(state) === index && !(all.length > 1 && from.length === 1 && state === from[0]),
  );

const held = (permission: string): string =>
  holdersOf(permission)
    .map((role) => roles[role].zh)
    .join('、') || '—';

function diagram(name: string, commands: readonly Command[]): string {
  const arrows = commands.flatMap((command) =>
    command.from.flatMap((from) =>
      targets(command)
        .filter((to) => to !== from)
        .map((to) => `  ${from} --> ${to} : ${command.label.zh}`),
    ),
  );
  const labels = labelsOf(`${name}Status`);
  const states = [...new Set(commands.flatMap((command) => [...command.from, ...targets(command)]))];
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...states.filter((state) => labels?.[state]).map((state) => `  ${state} : ${labels![state]!.zh} ${state}`),
    ...new Set(arrows),
    '```',
  ].join('\n');
}

/** 流程手册 — the process as the commands declare it: a state diagram a document, what each command needs, who may give it. */
export function processHandbook(): string {
  const parts = [
    '# 流程手册 Process handbook',
    '',
    'Generated from the declared commands (`npm run generate`); a test fails when it is stale. 由命令声明生成。',
    '',
  ];
  for (const [stage, label] of Object.entries({
    ...stages,
    approval: { zh: '审批', en: 'Approvals' },
    policy: { zh: '政策登记册', en: 'Policy register' },
  })) {
    const records = allRecords().filter((each) => each.stage === stage);
    const walked = records
      .map((each) => ({ record: each, commands: allCommands().filter((command) => command.on.name === each.name) }))
      .filter(({ commands }) => commands.length > 0);
    if (walked.length === 0) continue;
    parts.push(`## ${label.zh} ${label.en}`, '');
    for (const { record, commands } of walked) {
      parts.push(`### ${record.label.zh} ${record.name}`, '', diagram(record.name, commands), '');
      parts.push(
        '| 命令 Command | 从 From | 到 To | 守卫 Guards | 权限 Permission | 角色 Roles | 依据 Source |',
        '|---|---|---|---|---|---|---|',
      );
      for (const command of commands) {
        const guards =
          [...Object.keys(command.guards ?? {}), ...Object.keys(command.inputGuards ?? {})].join(', ') || '—';
        parts.push(
          `| ${command.label.zh} \`${command.name}\` | ${command.from.join(', ')} | ${targets(command).join(', ') || '—'} | ${guards} | \`${command.permission}\` | ${held(command.permission)} | ${command.source} |`,
        );
      }
      parts.push('');
    }
  }
  parts.push('## 审批链 Approval chains', '', '| 单据 Document | 条件 Condition | 步骤 Steps |', '|---|---|---|');
  for (const chain of defaultChains()) {
    const steps = chain.steps
      .map((step) => `${step.name.zh} (${step.mode ?? 'ALL'}: ${step.roles.join(' + ')})`)
      .join(' → ');
    parts.push(
      `| ${chain.name.zh} \`${chain.documentType}\` | ${JSON.stringify(chain.condition ?? {}).replaceAll('|', '\\|')} | ${steps} |`,
    );
  }
  parts.push(
    '',
    '## 拒绝码 Refusals',
    '',
    '| 代码 Code | 说明 Meaning | 依据 Requirement | 可解除者 Cleared by |',
    '|---|---|---|---|',
  );
  for (const [code, kind] of [...refusalCatalogue()].sort(([a], [b]) => a.localeCompare(b)))
    parts.push(`| \`${code}\` | ${kind.zh} / ${kind.en} | ${kind.requirement} | ${kind.clearedBy.join(', ') || '—'} |`);
  parts.push(
    '',
    '## 政策项 Settings',
    '',
    '| 政策项 Setting | 含义 Meaning | 默认 Default | 依据 Requirement | 来源 Origin |',
    '|---|---|---|---|---|',
  );
  for (const each of [...allSettings()].sort((a, b) => a.key.localeCompare(b.key)))
    parts.push(
      `| \`${each.key}\` | ${each.label.zh} / ${each.label.en} | \`${JSON.stringify(each.default).replaceAll('|', '\\|')}\` | ${each.requirement} | ${each.origin} |`,
    );
  return `${parts.join('\n')}\n`;
}

/** Where the handbook lies. */
export const handbookPath = join(dirname(fileURLToPath(import.meta.url)), '../../../docs/process.md');

if (import.meta.main) {
  mkdirSync(dirname(handbookPath), { recursive: true });
  writeFileSync(handbookPath, processHandbook());
}
