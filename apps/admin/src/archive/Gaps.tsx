import Alert from '@mui/material/Alert';
import { useTranslate } from 'ra-core';
import { shapeOf } from '../api/record.ts';
import { useWords } from '../parts/use-words.ts';

/** 缺项 — what the file must still hold before it can be handed over. */
export function Gaps({ missing }: { missing: readonly string[] }) {
  const translate = useTranslate();
  const { word } = useWords();
  const of = shapeOf('ArchiveFile').fields['missing']?.of ?? '';
  return (
    <Alert severity="warning" variant="outlined">
      {translate('tw.archive.missing', { smart_count: missing.length })}{' '}
      {missing.map((each) => word(of, each)).join(translate('tw.list_comma'))}
    </Alert>
  );
}
