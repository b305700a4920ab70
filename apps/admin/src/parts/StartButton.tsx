import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { type RecordType, resourceOf } from '../api/names.ts';
import { useMay } from './use-may.ts';
import { useWords } from './use-words.ts';

/** 由此新建 — the next document in the process, begun from this one: `with` names what it is made of. */
export function StartButton({
  type,
  permission,
  with: given,
}: {
  type: RecordType;
  permission: string;
  with: Record<string, string>;
}) {
  const translate = useTranslate();
  const { may } = useMay();
  const { noun } = useWords();
  if (!may(permission)) return null;
  return (
    <Button
      variant="outlined"
      startIcon={<Add sx={{ fontSize: 16 }} />}
      component={Link}
      to={`/${resourceOf(type)}/create?${new URLSearchParams(given)}`}
    >
      {translate('tw.form.create', { name: noun(type) })}
    </Button>
  );
}
