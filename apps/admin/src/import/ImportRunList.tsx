import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { RecordList } from '../list/RecordList.tsx';

/** 导入列表 */
export default function ImportRunList() {
  const translate = useTranslate();
  return (
    <RecordList
      type="ImportRun"
      filters={['status', 'mapping', 'owner', 'createdAt']}
      sort={{ field: 'createdAt', order: 'DESC' }}
      begin={
        <Button variant="contained" component={Link} to="/import" startIcon={<Add />}>
          {translate('tw.place.import')}
        </Button>
      }
    />
  );
}
