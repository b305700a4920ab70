import { refusals } from '../kernel/refusal.ts';

export const importRefusals = refusals({
  IMPORT_HAS_BAD_ROWS: {
    zh: '有 {bad} 条记录有误，整个文件未导入；请更正后重新上传，或选择跳过错误行',
    en: '{bad} records are bad and nothing was imported; correct them, or choose to skip bad rows',
    requirement: 'CUST-02',
    clearedBy: ['SALES_OPS', 'ADMIN'],
  },
  IMPORT_NOT_CHECKED: {
    zh: '尚未逐行检查完毕',
    en: 'Not every row has been checked yet',
    requirement: 'CUST-02',
    clearedBy: ['SALES_OPS', 'ADMIN'],
  },
});
