import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { configurationSchema } from './configuration.ts';

interface Described {
  default?: unknown;
  description?: string;
}

/** 配置表 — the settings as the Markdown table of the README, from the same schema that checks them. */
export function configurationTable(): string {
  const { properties = {} } = z.toJSONSchema(configurationSchema, { io: 'input', unrepresentable: 'any' });
  const rows = Object.entries(properties as Record<string, Described>).map(
    ([name, { default: usual, description = '' }]) =>
      `| \`${name}\` | ${usual === undefined ? '–' : `\`${usual}\``} | ${description} |`,
  );
  return ['| Setting | Default | Meaning |', '|---|---|---|', ...rows].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.stdout.write(`${configurationTable()}\n`);
