import { refusals } from '../kernel/refusal.ts';

export const archiveRefusals = refusals({
  ARCHIVE_FILE_INCOMPLETE: {
    zh: '档案不完整，缺少：{missing}',
    en: 'The file is incomplete; missing: {missingEn}',
    requirement: 'ARC-04',
    clearedBy: ['SALESPERSON', 'SALES_OPS', 'CONTRACT_ADMIN'],
  },
  ARCHIVE_TOO_EARLY: {
    zh: '移交过早：最早 {from}（款项结清 {settledOn}，质保期满 {warrantyEndsOn}，延后 {delayMonths} 个月，未收 {outstanding}）',
    en: 'Too early to transfer: not before {from} (settled {settledOn}, warranty ends {warrantyEndsOn}, delay {delayMonths} months, outstanding {outstanding})',
    requirement: 'ARC-05',
    clearedBy: [],
  },
  ORDER_NOT_COMPLETED: {
    zh: '合同 {contract} 尚未履行完毕（{state:ContractStatus}），不能立卷',
    en: 'The contract {contract} is not completed ({state:ContractStatus}); its file cannot be closed',
    requirement: 'ARC-06',
    clearedBy: [],
  },
  HANDOVER_LIST_DIFFERS: {
    zh: '清单核对不符：卷内 {inFile} 份，清点 {counted} 份',
    en: 'The list does not agree: {inFile} documents in the file, {counted} counted',
    requirement: 'ARC-04',
    clearedBy: ['SALES_OPS', 'ARCHIVIST'],
  },
  HANDOVER_BY_ONE_PERSON: {
    zh: '移交人与接收人须为两人',
    en: 'Who hands a file over cannot also take it in',
    requirement: 'ARC-04',
    clearedBy: ['ARCHIVIST'],
  },
  ARCHIVE_READ_ONLY: {
    zh: '档案 {file} 已移交（{state:ArchiveFileStatus}），只读',
    en: 'The file {file} is in the archive ({state:ArchiveFileStatus}) and read-only',
    requirement: 'ARC-10',
    clearedBy: ['ARCHIVIST'],
  },
  DOCUMENT_OF_SYSTEM: {
    zh: '{title} 由系统归入，不能人工修改或删除',
    en: '{title} was filed by the system and cannot be changed or removed by hand',
    requirement: 'ARC-02',
    clearedBy: [],
  },
  FILE_OF_ANOTHER_CONTRACT: {
    zh: '附件 {name} 不属于该合同',
    en: 'The file {name} does not belong to this contract',
    requirement: 'ARC-02',
    clearedBy: [],
  },
  ARCHIVE_CONTENT_DAMAGED: {
    zh: '文件内容已受损：{files}',
    en: 'The content of files is damaged: {files}',
    requirement: 'ARC-10',
    clearedBy: ['ADMIN'],
  },
  ARCHIVE_FILE_UNKNOWN: {
    zh: '没有登记号为 {registerNumber} 的档案',
    en: 'No file has the register number {registerNumber}',
    requirement: 'ARC-08',
    clearedBy: ['ARCHIVIST'],
  },
  ACCESS_NOT_VERIFIED: {
    zh: '尚未核实身份与需要',
    en: 'Identity and need have not been verified yet',
    requirement: 'ARC-08',
    clearedBy: ['ARCHIVIST'],
  },
  CONFIDENTIALITY_NOT_CONFIRMED: {
    zh: '尚未确认保密要求',
    en: 'The confidentiality text has not been confirmed',
    requirement: 'ARC-09',
    clearedBy: [],
  },
  ACCESS_EXPIRED: {
    zh: '查阅权限已于 {expiresOn} 到期',
    en: 'The access ended on {expiresOn}',
    requirement: 'ARC-08',
    clearedBy: ['ARCHIVIST'],
  },
});
