import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import type { Label } from '@tradewind/domain/kernel/label.ts';

/** 参数有误 — an argument of a read that cannot be answered, named by its path. */
export const invalid = (path: string, message: Label): Invalid => new Invalid([{ path, message }]);
