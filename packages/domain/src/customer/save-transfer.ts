import { Invalid } from '../kernel/errors.ts';
import type { Work } from '../kernel/work.ts';
import type { CustomerTransfer } from './customer-transfer.ts';

/** 保存移交 — notes whose customer it is now; the new owner is somebody else who is still with us. Source: CUST-26. */
export function beforeSaveTransfer(transfer: CustomerTransfer, _: Work, { creating }: { creating: boolean }) {
  if (creating) transfer.fromOwner = transfer.customer.owner;
  if (transfer.toOwner.id === transfer.customer.owner?.id)
    throw new Invalid([{ path: 'toOwnerId', message: { zh: '已是该客户的归属人', en: 'is the owner already' } }]);
  if (!transfer.toOwner.active)
    throw new Invalid([{ path: 'toOwnerId', message: { zh: '账号已停用', en: 'is a disabled account' } }]);
  return undefined;
}
