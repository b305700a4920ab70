import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { isRecordType, resourceOf, titleOf } from '../api/names.ts';
import { Faint } from './Money.tsx';
import { useMay } from './use-may.ts';
import { useWords } from './use-words.ts';

type Named = Record<string, unknown> | null | undefined;

export const addressOf = (type: string, id: string): string => `/${resourceOf(type)}/${id}/show`;

/** 记录名 — what a record is called, one click from its page. */
export function RecordTitle({ type, record, plain }: { type: string; record: Named; plain?: boolean }) {
  const { locale } = useWords();
  const { see } = useMay();
  if (!record) return <Faint />;
  const title = titleOf(record, locale);
  const id = record['id'];
  if (plain || typeof id !== 'string' || !isRecordType(type) || !see(type)) return <>{title}</>;
  return (
    <Link
      component={RouterLink}
      to={addressOf(type, id)}
      underline="hover"
      color="inherit"
      onClick={(event) => event.stopPropagation()}
      sx={{ textDecorationColor: 'currentColor' }}
    >
      {title}
    </Link>
  );
}
