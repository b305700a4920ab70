import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { type ChangeEvent, type DragEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ApiError } from '../api/api-error.ts';
import { useCrumb } from '../frame/crumb.tsx';
import { Related } from '../parts/Related.tsx';
import { upload } from './offered.ts';

/** 导入 — give a CSV or XLSX file; nothing is written before it has been checked and somebody says so. Source: CUST-02. */
export default function ImportStart() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  useCrumb(undefined, undefined, translate('tw.place.import'));
  const send = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      navigate(`/import-runs/${await upload(file)}/show`);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setTrouble(error.message);
      setBusy(false);
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 4, maxWidth: 960, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="h1">{translate('tw.place.import')}</Typography>
      <Box
        component="label"
        onDragOver={(event: DragEvent) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          setOver(false);
          void send(event.dataTransfer.files[0]);
        }}
        sx={{
          position: 'relative',
          display: 'grid',
          justifyItems: 'center',
          gap: 2,
          p: 10,
          border: '1px dashed',
          borderColor: over ? 'primary.main' : 'text.secondary',
          borderRadius: '8px',
          backgroundColor: over ? 'wash' : 'background.paper',
          cursor: 'pointer',
          '&:focus-within': { borderColor: 'primary.main', borderStyle: 'solid' },
        }}
      >
        <UploadFile sx={{ fontSize: 32, color: 'text.secondary' }} />
        <Typography variant="h2" component="span">
          {translate(busy ? 'tw.import.sending' : 'tw.import.drop')}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {translate('tw.import.drop_says')}
        </Typography>
        <Box
          component="input"
          type="file"
          accept=".csv,.xlsx,text/csv"
          disabled={busy}
          onChange={(event: ChangeEvent<HTMLInputElement>) => void send(event.target.files?.[0])}
          sx={{ position: 'absolute', width: '1px', height: '1px', opacity: 0 }}
        />
      </Box>
      {trouble && (
        <Typography role="alert" color="error">
          {trouble}
        </Typography>
      )}
      <Related type="ImportRun" where={{}} />
    </Box>
  );
}
