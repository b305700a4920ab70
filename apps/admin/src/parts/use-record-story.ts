import { useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { titleOf } from '../api/names.ts';
import type { Row } from '../api/record.ts';
import { useWords } from './use-words.ts';

/** 所指记录 — «合同 SC-2026-000123 · 远东机械» as it stands on screen. */
export function useRecordName() {
  const client = useQueryClient();
  const { locale, record } = useWords();
  return (type: string, id: string): string => {
    const row = client.getQueryData<{ record: Row | null }>([`${type}Page`, { id }])?.record;
    const customer = row?.['customer'] as Row | null | undefined;
    const number = typeof row?.['number'] === 'string' ? row['number'] : row ? titleOf(row, locale) : '';
    return [`${record(type)} ${number}`, customer && titleOf(customer, locale) !== number && titleOf(customer, locale)]
      .filter(Boolean)
      .join(' · ');
  };
}

/** 说明结果 — what has become of a record, said in a sentence: «合同 SC-2026-000123：签订合同». */
export function useRecordStory() {
  const client = useQueryClient();
  const translate = useTranslate();
  const { locale, record, word } = useWords();
  return (type: string, id: string, did: string): string => {
    const row = client.getQueryData<{ record: Row | null }>([`${type}Page`, { id }])?.record;
    const status = typeof row?.['status'] === 'string' ? word(`${type}Status`, row['status']) : undefined;
    const number = typeof row?.['number'] === 'string' ? row['number'] : titleOf(row, locale);
    return translate(status ? 'tw.command.done_state' : 'tw.command.done', {
      record: record(type),
      number,
      did,
      status,
    });
  };
}
