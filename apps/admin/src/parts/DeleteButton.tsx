import DeleteOutline from '@mui/icons-material/DeleteOutlineOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { ApiError } from '../api/api-error.ts';
import { fetchGraphql } from '../api/fetch-graphql.ts';
import { type RecordType, resourceOf } from '../api/names.ts';
import { operationsOf } from '../api/record.ts';
import { doSoon } from '../frame/undo.ts';
import { addressOf } from './RecordTitle.tsx';
import { useRecordName } from './use-record-story.ts';

/** 删除 — done in five seconds unless it is taken back; a record that others depend on is refused by the API, which says why. */
export function DeleteButton({ type, record }: { type: RecordType; record: { id: string; version: number } }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const client = useQueryClient();
  const nameOf = useRecordName();
  const remove = async (name: string) => {
    try {
      await fetchGraphql(operationsOf(type).delete ?? '', { id: record.id, version: record.version })();
      client.removeQueries({ queryKey: [`${type}Page`, { id: record.id }] });
      notify(translate('tw.form.deleted', { name }), { type: 'success' });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notify([error.message, ...error.refusals.map((each) => each.message)].join(' — '), { type: 'error' });
    }
    await client.invalidateQueries();
  };
  const begin = () => {
    const name = nameOf(type, record.id);
    navigate(`/${resourceOf(type)}`);
    doSoon({
      said: translate('tw.form.deleting', { name }),
      id: record.id,
      run: () => void remove(name),
      taken: () => navigate(addressOf(type, record.id)),
    });
  };
  return (
    <Tooltip title={translate('ra.action.delete')}>
      <IconButton aria-label={translate('ra.action.delete')} onClick={begin}>
        <DeleteOutline sx={{ fontSize: 18 }} />
      </IconButton>
    </Tooltip>
  );
}
