/** 行问题 — what is wrong with lines: with all of them, or with a cell of one, as the form holds it. */
export interface Problems {
  message: string | undefined;
  /** Row → field → message. */
  rows: readonly (Readonly<Record<string, string>> | undefined)[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const messageOf = (value: unknown): string | undefined =>
  isObject(value) && typeof value['message'] === 'string' ? value['message'] : undefined;

const rowOf = (value: unknown): Readonly<Record<string, string>> | undefined =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([field, each]) => {
          const message = messageOf(each);
          return message ? [[field, message]] : [];
        }),
      )
    : undefined;

/** The error of a field that holds lines: an array, or an object by number, with a message of its own beside. */
export function problemsOf(error: unknown): Problems {
  const rows: (Readonly<Record<string, string>> | undefined)[] = [];
  if (isObject(error))
    for (const [key, value] of Object.entries(error)) if (/^\d+$/.test(key)) rows[Number(key)] = rowOf(value);
  return { message: messageOf(error), rows };
}
