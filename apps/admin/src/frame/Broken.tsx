import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Empty } from '../parts/Empty.tsx';

/** 出错 — says that something broke, and lets one try again. */
export function Broken({ error, again }: { error: Error; again: () => void }) {
  const translate = useTranslate();
  return (
    <Empty
      title={translate('tw.page.broken')}
      action={
        <Button variant="outlined" onClick={again}>
          {translate('tw.page.again')}
        </Button>
      }
    >
      {error.message}
    </Empty>
  );
}
