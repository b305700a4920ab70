import { Invalid } from '@tradewind/domain/kernel/errors.ts';

/** 文件不可用 — why a file cannot be imported. */
export const badFile = (zh: string, en: string) => new Invalid([{ path: 'file', message: { zh, en } }]);
