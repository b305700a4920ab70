import type { RefusalPartsFragment } from '../generated/operations.ts';

/** 拒绝原因 — one reason why the business says no. */
export type Refusal = Omit<RefusalPartsFragment, 'clearedBy' | 'facts'> & {
  clearedBy: readonly string[];
  facts: unknown;
};

export interface FieldError {
  path: string;
  message: string;
}

/** 接口错误 — every failure of a request, in one shape: the API's own code, its message in the user's language, and what belongs to that code. */
export class ApiError extends Error {
  readonly code: string;
  readonly fields: readonly FieldError[];
  readonly refusals: readonly Refusal[];
  readonly currentVersion: number | undefined;
  readonly requestId: string | undefined;
  readonly status: number;

  constructor(status: number, code: string, message: string, extensions: Record<string, unknown> = {}) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.fields = (extensions['fields'] as FieldError[] | undefined) ?? [];
    this.refusals = (extensions['refusals'] as Refusal[] | undefined) ?? [];
    this.currentVersion = extensions['currentVersion'] as number | undefined;
    this.requestId = extensions['requestId'] as string | undefined;
  }

  /** What react-admin's forms read: messages by field. */
  get body(): { errors: Record<string, unknown> } {
    const errors: Record<string, unknown> = {};
    for (const { path, message } of this.fields) errors[path.replace(/^input\./, '')] = message;
    return { errors };
  }
}
