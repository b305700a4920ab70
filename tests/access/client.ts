/** 接口回答 — an answer of the API, and its very text. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly ms: number;
  readonly data?: T | null;
  readonly errors?: readonly ApiError[];
  /** Code of the first error; empty when there is none. */
  readonly code: string;
}

export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly fields?: readonly { path: string; message: string }[];
    readonly refusals?: readonly { code: string }[];
  } & Readonly<Record<string, unknown>>;
}

/** What no answer may tell: where the code lies, what it is made of, what the database said. */
const told: readonly RegExp[] = [
  /\.(ts|js|mjs):\d+/,
  /node_modules|node:internal|file:\/\//,
  /\bat (async )?[\w.<>]+ \(/,
  /"stack(trace)?"/i,
  /did you mean/i,
  /mikro-?orm|kysely|type-graphql|graphql-armor/i,
  /\b(TypeError|ReferenceError|RangeError|SyntaxError|DriverException|DatabaseError|AggregateError)\b/,
  /syntax error at or near|invalid input syntax|violates (\w+ )+constraint|(relation|column|function|operator|table|type|schema) [^ ]+ does not exist|duplicate key|null value in column|SQLSTATE|pg_catalog|unterminated quoted/i,
  /\bselect\b[^"]{0,200}\bfrom\b|\binsert into\b|\bwhere t\d+\./i,
  /postgres(ql)?:\/\//i,
  /\$argon2/,
  /password_hash|token_hash/,
];

/** 泄露检查 — what an answer tells that it must not; also a fault of our own. */
export const slipsOf = (text: string, sent = ''): string[] => [
  // What the caller wrote himself is no news to him.
  ...told.filter((each) => each.test(text) && !each.test(sent)).map(String),
  ...(text.includes('"INTERNAL_SERVER_ERROR"') ? ['INTERNAL_SERVER_ERROR'] : []),
];

/** 接口客户端 — sends documents and looks every answer over. Source: reliability C8. */
export function client(url: string) {
  const slips: string[] = [];
  let count = 0;
  return {
    slips: slips as readonly string[],
    answers: () => count,
    send: async (body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const began = performance.now();
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: text,
      });
      const answer = await response.text();
      const ms = performance.now() - began;
      count++;
      for (const slip of slipsOf(answer, text))
        slips.push(`${slip} in ${answer.slice(0, 300)} to ${text.slice(0, 600)}`);
      const parsed = JSON.parse(answer) as Pick<Answer, 'data' | 'errors'>;
      return {
        status: response.status,
        headers: response.headers,
        text: answer,
        ms,
        ...parsed,
        code: parsed.errors?.[0]?.extensions.code ?? '',
      };
    },
  };
}

/** 并行 — works through many things, a few at a time, in their order. */
export async function each<T, R>(
  things: readonly T[],
  work: (thing: T, index: number) => Promise<R>,
  atOnce = 6,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const one = async () => {
    for (let index = next++; index < things.length; index = next++) results[index] = await work(things[index]!, index);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, one));
  return results;
}
