import { AccessRequest } from '@tradewind/domain/archive/access-request.ts';
import { ArchiveDocument } from '@tradewind/domain/archive/archive-document.ts';
import { account } from '../chosen.ts';
import type { Creation } from '../creation.ts';

export const archiveDocument: Creation = {
  entity: ArchiveDocument,
  weight: 5,
  make: async (world) => {
    const file = await world.any(
      `select f.id, f.missing[1] as type, u.email from archive_file f join contract c on c.id = f.contract_id join app_user u on u.id = c.owner_id where cardinality(f.missing) > 0 order by f.id`,
    );
    return (
      file && {
        by: account(file['email']),
        input: {
          fileId: file['id'],
          type: file['type'],
          title: '纸质件',
          documentOn: world.today(),
          author: '王建国',
          paperLocation: '销售部 3 柜',
        },
      }
    );
  },
};

export const accessRequest: Creation = {
  entity: AccessRequest,
  weight: 0.5,
  make: async (world) => {
    const file = await world.any(
      'select register_number as number from archive_file where register_number is not null order by id',
    );
    return file && { by: 'sales2', input: { registerNumber: file['number'], purpose: '查对条款' } };
  },
};
