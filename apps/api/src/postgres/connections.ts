import { appRole } from './roles.ts';

/** 连接方式 — where to connect and with which session settings; given to `pg` as `connectionString` and `options`. */
export interface Connection {
  url: string;
  options: string;
}

const setting = (name: string, value: string) => `-c ${name}=${value}`;

/**
 * 两种连接 — `owner` for migrations, backup and jobs' own tables; `app` for everything that serves a user.
 * The limits are settings of the session, so they hold whatever code runs in it. Source: E10, reliability.md §2 rules 9 and 11.
 */
export function connections(url: string): { owner: Connection; app: Connection } {
  return {
    owner: {
      url,
      options: [setting('lock_timeout', '3s'), setting('idle_in_transaction_session_timeout', '10min')].join(' '),
    },
    app: {
      url,
      options: [
        setting('role', appRole),
        setting('statement_timeout', '5s'),
        setting('lock_timeout', '3s'),
        setting('idle_in_transaction_session_timeout', '10s'),
        setting('timezone', 'UTC'),
      ].join(' '),
    },
  };
}

/** 单一地址 — for libraries that take an address only; PostgreSQL reads session settings from it too. */
export function asUrl({ url, options }: Connection): string {
  const address = new URL(url);
  address.searchParams.set('options', options);
  return address.href;
}
