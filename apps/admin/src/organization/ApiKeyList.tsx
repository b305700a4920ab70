import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { RecordList } from '../list/RecordList.tsx';
import { useMay } from '../parts/use-may.ts';

/** 接口密钥列表 */
export default function ApiKeyList() {
  const translate = useTranslate();
  const { may } = useMay();
  return (
    <RecordList
      type="ApiKey"
      filters={['owner', 'expiresAt']}
      begin={
        may('organization.createApiKey') && (
          <Button variant="contained" component={Link} to="/api-keys/create" startIcon={<Add />}>
            {translate('tw.key.create')}
          </Button>
        )
      }
    />
  );
}
