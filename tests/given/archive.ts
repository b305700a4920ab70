import { ArchiveDocument } from '@tradewind/domain/archive/archive-document.ts';
import { ArchiveFile } from '@tradewind/domain/archive/archive-file.ts';
import { fileArchiveFile } from '@tradewind/domain/archive/close-file.ts';
import { completeArchiveFile } from '@tradewind/domain/archive/complete-file.ts';
import { registerArchiveFile } from '@tradewind/domain/archive/register-file.ts';
import { transferArchiveFile } from '@tradewind/domain/archive/transfer-file.ts';
import type { Contract } from '@tradewind/domain/contract/contract.ts';
import type { Company } from './company.ts';
import { givenTrade, instalmentsOf, type Trade } from './contract.ts';
import { givenDeliveryIn, givenSale, type Sale } from './delivery.ts';
import { givenPaid } from './receipt.ts';

/** 合同档案 — the file of a contract. */
export const archiveOf = (company: Company, contract: Pick<Contract, 'id'>): Promise<ArchiveFile> =>
  company.find(ArchiveFile, { contract: contract.id });

export const documentsOf = (company: Company, file: Pick<ArchiveFile, 'id'>): Promise<ArchiveDocument[]> =>
  company.orm.em.fork().find(ArchiveDocument, { file: file.id }, { orderBy: { id: 'ASC' } });

/** 补齐资料 — the salesperson sorts in a paper of every kind that is missing. */
export async function fillGaps(company: Company, file: Pick<ArchiveFile, 'id'>): Promise<void> {
  const { missing } = await company.find(ArchiveFile, file.id);
  for (const type of missing!)
    await company.create('sales1', ArchiveDocument, {
      fileId: file.id,
      type,
      title: `纸质 ${type}`,
      documentOn: '2026-11-20',
      author: '王建国',
      paperLocation: '销售部 3 柜',
    });
}

/** 给定履行完毕的销售 — everything left, signed for and paid. */
export async function givenCompletedSale(
  company: Company,
  { trade, ...overrides }: { trade?: Trade } & Record<string, unknown> = {},
): Promise<Sale> {
  const wares = trade ?? (await givenTrade(company, { limit: '100000000' }));
  const sale = await givenSale(company, { trade: wares, ...overrides });
  await givenDeliveryIn(company, sale, 'CUSTOMER_SIGNED');
  const [, , balance] = await instalmentsOf(company, sale.contract.id);
  await givenPaid(company, wares.customer, balance!, balance!.amount!);
  return sale;
}

const path = ['COMPLETE', 'FILED', 'TRANSFERRED', 'REGISTERED'] as const;
export type FileReached = (typeof path)[number];

/** 推进档案 — brings the file of a completed contract to a state; the time of its transfer must have come. */
export async function bringArchive(
  company: Company,
  file: Pick<ArchiveFile, 'id'>,
  to: FileReached,
): Promise<ArchiveFile> {
  for (const step of path.slice(0, path.indexOf(to) + 1)) {
    if (step === 'COMPLETE') {
      await fillGaps(company, file);
      await company.run('sales1', completeArchiveFile, file.id);
    }
    if (step === 'FILED') await company.run('sales.admin', fileArchiveFile, file.id);
    const documentCount = (await documentsOf(company, file)).filter((each) => each.status === 'FILED').length;
    if (step === 'TRANSFERRED') await company.run('sales.admin', transferArchiveFile, file.id, { documentCount });
    if (step === 'REGISTERED')
      await company.run('archivist', registerArchiveFile, file.id, { documentCount, location: 'A 架 3 盒' });
  }
  return company.find(ArchiveFile, file.id);
}
