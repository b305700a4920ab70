import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { type RecordType, resourceOf } from '../api/names.ts';
import { Empty } from '../parts/Empty.tsx';
import { useWords } from '../parts/use-words.ts';

interface Props {
  type: RecordType;
  /** Something narrows the list: nothing matches, rather than nothing there. */
  narrowed: boolean;
  onClear: () => void;
  mayCreate: boolean;
}

/** 空列表 — what the list is for, and the one thing that fills it; or that nothing matches, and the way out. */
export function ListEmpty({ type, narrowed, onClear, mayCreate }: Props) {
  const translate = useTranslate();
  const { noun, records } = useWords();
  if (narrowed)
    return (
      <Empty
        title={translate('tw.list.none_match')}
        action={
          <Button variant="outlined" onClick={onClear}>
            {translate('ra.navigation.clear_filters')}
          </Button>
        }
      />
    );
  return (
    <Empty
      title={translate('tw.list.empty', { name: records(type).toLowerCase() })}
      action={
        mayCreate && (
          <Button variant="contained" component={Link} to={`/${resourceOf(type)}/create`}>
            {translate('tw.form.create', { name: noun(type) })}
          </Button>
        )
      }
    >
      {translate(`tw.purpose.${type}`, { _: '' })}
    </Empty>
  );
}
