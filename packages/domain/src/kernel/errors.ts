import type { Label } from './label.ts';
import type { Refusal } from './refusal.ts';

/** 输入错误的一项 — one thing wrong with the input: where, and what in both languages. */
export interface FieldProblem {
  readonly path: string;
  readonly message: Label;
}

/** 已知错误 — an error the caller can act on. Anything else is our bug and becomes INTERNAL_SERVER_ERROR. */
export abstract class KnownError extends Error {
  abstract readonly code: string;
  readonly label: Label;
  constructor(label: Label) {
    super(label.en);
    this.label = label;
  }
}

/** 未登录 — no valid session or key. */
export class Unauthenticated extends KnownError {
  readonly code = 'UNAUTHENTICATED';
  constructor(label: Label = { zh: '请先登录', en: 'Sign in first' }) {
    super(label);
  }
}

/** 输入有误 — malformed or out of range; names every field that is wrong. */
export class Invalid extends KnownError {
  readonly code = 'VALIDATION_FAILED';
  readonly fields: readonly FieldProblem[];
  constructor(fields: readonly FieldProblem[]) {
    super({
      zh: `输入有误：${fields.map((field) => `${field.path} ${field.message.zh}`).join('；')}`,
      en: `Invalid input: ${fields.map((field) => `${field.path} ${field.message.en}`).join('; ')}`,
    });
    this.fields = fields;
  }
}

/** 找不到 — the target is missing or invisible to the caller; the two cannot be told apart. */
export class NotFound extends KnownError {
  readonly code = 'NOT_FOUND';
  constructor() {
    super({ zh: '记录不存在或无权查看', en: 'No such record, or it is not visible to you' });
  }
}

/** 无权 — signed in, not allowed; names the permission that is missing. */
export class Forbidden extends KnownError {
  readonly code = 'FORBIDDEN';
  readonly permission: string;
  constructor(permission: string) {
    super({ zh: `没有权限：${permission}`, en: `You lack the permission ${permission}` });
    this.permission = permission;
  }
}

/** 业务拒绝 — the business says no; every reason at once, as data. */
export class Refused extends KnownError {
  readonly code = 'REFUSED';
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super({
      zh: refusals.map((refusal) => refusal.message.zh).join('；'),
      en: refusals.map((refusal) => refusal.message.en).join('; '),
    });
    this.refusals = refusals;
  }
}

/** 冲突 — stale version, duplicate unique value or concurrent change. */
export class Conflict extends KnownError {
  readonly code = 'CONFLICT';
  readonly currentVersion?: number;
  readonly constraint?: string;
  constructor(label: Label, details: { currentVersion?: number; constraint?: string } = {}) {
    super(label);
    if (details.currentVersion !== undefined) this.currentVersion = details.currentVersion;
    if (details.constraint !== undefined) this.constraint = details.constraint;
  }
}

/** 幂等键不符 — an idempotency key was reused with another request. */
export class IdempotencyMismatch extends KnownError {
  readonly code = 'IDEMPOTENCY_MISMATCH';
  constructor() {
    super({ zh: '该幂等键已用于另一个请求', en: 'This idempotency key was used with another request' });
  }
}

/** 超限 — too many attempts or too large a request. */
export class Limited extends KnownError {
  readonly code: 'RATE_LIMITED' | 'QUERY_TOO_COMPLEX';
  readonly limit: number;
  readonly retryAfter?: number;
  constructor(code: 'RATE_LIMITED' | 'QUERY_TOO_COMPLEX', label: Label, limit: number, retryAfter?: number) {
    super(label);
    this.code = code;
    this.limit = limit;
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
  }
}

/** 暂不可用 — the database cannot be reached; try again. */
export class Unavailable extends KnownError {
  readonly code = 'SERVICE_UNAVAILABLE';
  constructor() {
    super({ zh: '服务暂不可用，请稍后重试', en: 'The service is unavailable for the moment; try again' });
  }
}
