import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Empty } from '../parts/Empty.tsx';

/** 没有这一页 — an address that leads nowhere, and the way back. */
export function Missing() {
  const translate = useTranslate();
  return (
    <Empty
      title={translate('ra.page.not_found')}
      action={
        <Button variant="outlined" component={Link} to="/">
          {translate('tw.frame.home')}
        </Button>
      }
    >
      {translate('ra.message.not_found')}
    </Empty>
  );
}
