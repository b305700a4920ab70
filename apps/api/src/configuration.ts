import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartRefused } from './start-refused.ts';

/** 仓库根目录 — where the repository stands; relative folders of the configuration start here. */
export const repository = fileURLToPath(new URL('../../../', import.meta.url));

const whole = (description: string, usual: number, least: number, most: number) =>
  z.coerce.number().int().min(least).max(most).default(usual).describe(description);

const onOff = (description: string, usual: 'on' | 'off') =>
  z
    .enum(['on', 'off'])
    .default(usual)
    .transform((value) => value === 'on')
    .describe(description);

const webAddress = z.url({ protocol: /^https?$/ });

/** 配置 — every setting of the process, read from the environment once, at start. Source: issue 2 §1. */
export const configurationSchema = z.object({
  PORT: whole('Port of the web server; 0 takes any free one. 网页服务端口', 4000, 0, 65_535),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address the web server listens on; 0.0.0.0 for every network. 监听地址'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('PostgreSQL 15 or newer to use instead of the embedded one; its user owns the database. 外部数据库地址'),
  DATA_DIR: z
    .string()
    .min(1)
    .default('.data')
    .transform((folder) => resolve(repository, folder))
    .describe('Folder of the embedded database and of files; relative to the repository. 数据目录'),
  PUBLIC_ORIGIN: webAddress
    .transform((address) => new URL(address).origin)
    .optional()
    .describe(
      'Address under which people reach the console, for example https://sales.example.com; with https the session cookie is Secure. 公开访问地址',
    ),
  TRUSTED_PROXIES: whole(
    "How many proxies stand in front; their X-Forwarded-For is believed, nobody else's. 前置代理层数",
    0,
    0,
    10,
  ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('Least important line that is logged. 日志级别'),
  DB_POOL_SIZE: whole('Database connections of this process. 连接池大小', 10, 2, 200),
  SESSION_IDLE_MINUTES: whole('A session ends after so long without a request. 会话空闲时限(分钟)', 30, 1, 1_440),
  SESSION_MAX_HOURS: whole('A session ends after so long in any case. 会话最长时限(小时)', 12, 1, 720),
  SHUTDOWN_SECONDS: whole('Requests in flight get so long to finish when the process stops. 停机等待(秒)', 10, 1, 300),
  LIMIT_BODY_BYTES: whole('Largest request body. 请求体上限(字节)', 1_048_576, 1_024, 104_857_600),
  LIMIT_DEPTH: whole('Deepest nesting of a GraphQL document. 查询深度上限', 10, 2, 50),
  LIMIT_ALIASES: whole('Most aliases in a GraphQL document. 别名数量上限', 20, 1, 1_000),
  LIMIT_TOKENS: whole('Most tokens in a GraphQL document. 词元数量上限', 2_000, 100, 100_000),
  LIMIT_MUTATIONS: whole('Most mutations in one GraphQL document. 单次请求的变更数量上限', 5, 1, 100),
  LIMIT_PAGE: whole('Largest page of a list. 每页记录上限', 1_000, 1, 10_000),
  LIMIT_COST: whole(
    'Highest estimated cost of a GraphQL document, in fields to be read. 查询成本上限',
    50_000,
    100,
    10_000_000,
  ),
  JOBS: onOff('Whether this process also works on background jobs. 是否处理后台任务', 'on'),
  DEMO: z
    .enum(['on', 'people', 'off'])
    .optional()
    .describe(
      'Whether a first start on the embedded database makes the demonstration company, whose passwords everybody knows; `people` leaves out its year of business; unless said, only when HOST is this machine alone. 是否创建演示公司',
    ),
  FIRST_ADMIN_EMAIL: z
    .email()
    .optional()
    .describe('Account of the first administrator of a database nobody can sign in to yet. 首位管理员邮箱'),
  FIRST_ADMIN_PASSWORD: z
    .string()
    .min(10)
    .max(200)
    .optional()
    .describe('Password of that account, at least ten characters; change it after the first sign-in. 首位管理员口令'),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe(
      'Bearer token that opens /metrics to other machines; without it only this machine may read them. 指标访问令牌',
    ),
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress
    .optional()
    .describe('Where to send traces; needs the optional OpenTelemetry SDK. 链路追踪上报地址'),
});

export type Configuration = z.output<typeof configurationSchema>;

/** 读取配置 — all settings valid, or one message that names every wrong one. An empty variable counts as not set. */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const known = Object.keys(configurationSchema.shape);
  const given = Object.fromEntries(known.map((name) => [name, environment[name] || undefined]));
  const result = configurationSchema.safeParse(given);
  if (result.success) return result.data;
  throw new StartRefused(
    `Wrong configuration: ${z
      .prettifyError(result.error)
      .replaceAll(/\n\s*→ at/g, ' →')
      .replaceAll('\n', '; ')}. The README lists all settings.`,
    '配置有误:请按 README 中的配置表修改上述环境变量。',
  );
}

/** 可记录的配置 — the effective configuration for the log: secrets are only said to be set, a database address loses its password. */
export function withoutSecrets(configuration: Configuration): Record<string, unknown> {
  const { DATABASE_URL, METRICS_TOKEN, FIRST_ADMIN_PASSWORD, ...rest } = configuration;
  return {
    ...rest,
    DATABASE_URL: DATABASE_URL && placeOf(DATABASE_URL),
    METRICS_TOKEN: METRICS_TOKEN && 'set',
    FIRST_ADMIN_PASSWORD: FIRST_ADMIN_PASSWORD && 'set',
  };
}

/** 数据库位置 — host, port and database of an address, without user, password and parameters. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}
