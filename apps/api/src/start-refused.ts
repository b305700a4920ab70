/** 拒绝启动 — a start that cannot succeed, told in one line that says what to do; never a stack trace. Source: issue 2 §1. */
export class StartRefused extends Error {
  constructor(english: string, chinese: string, cause?: unknown) {
    super(`${english} ${chinese}`.replace(/\s+/g, ' '), { cause });
    this.name = 'StartRefused';
  }
}
