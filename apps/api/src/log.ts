import { type DestinationStream, type Logger, pino } from 'pino';

/** 敏感字段 — never written, however deep they hide in what is logged. Source: B11. */
const secretKeys = [
  'password',
  'currentPassword',
  'newPassword',
  'passwordHash',
  'token',
  'tokenHash',
  'secret',
  'key',
  'apiKey',
  'keyHash',
  'authorization',
  'cookie',
  'set-cookie',
  'idempotency-key',
  'x-api-key',
];

const depths = ['', '*.', '*.*.', '*.*.*.', '*.*.*.*.'];

/** 日志 — one JSON object a line, with request ids, without secrets and personal data. Source: issue 2 §1, B11. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: depths.flatMap((depth) =>
        secretKeys.map((key) => (/\W/.test(key) ? `${depth.slice(0, -1)}["${key}"]` : `${depth}${key}`)),
      ),
      censor: '[secret]',
    },
    serializers: { err: describeError, error: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

interface Told {
  name?: string;
  code?: unknown;
  constraint?: unknown;
  table?: unknown;
  column?: unknown;
  routine?: unknown;
  message?: string;
  stack?: string;
  cause?: unknown;
  previous?: unknown;
}

/**
 * 错误的记录 — where it happened and what kind it is. What a database says quotes the rows and values it was about,
 * so of its errors only the codes and names are kept.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: withoutCredentials(String(error)) };
  const database = databaseError(error);
  const { name, code, stack = '' } = error as Told;
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
  if (!database) return { name, code, message: withoutCredentials(error.message), stack: frames };
  const { constraint, table, column, routine } = database;
  return {
    name,
    code: database.code,
    constraint,
    table,
    column,
    routine,
    message: `database error ${database.code}`,
    stack: frames,
  };
}

function databaseError(error: unknown): Told | undefined {
  for (let cause = error as Told | undefined, depth = 0; cause && depth < 5; depth++) {
    if (
      typeof cause.code === 'string' &&
      /^[0-9A-Z]{5}$/.test(cause.code) &&
      ('severity' in cause || 'routine' in cause)
    )
      return cause;
    cause = (cause.cause ?? cause.previous) as Told | undefined;
  }
  return undefined;
}

/** Enough of a message to know what it is about; texts of users that it quotes may be of any length. */
const longestMessage = 1_000;

const withoutCredentials = (text: string) =>
  text
    .slice(0, longestMessage)
    .replaceAll(/(:\/\/)[^@\s/]*@/g, '$1***@')
    .replaceAll(/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 ***');
