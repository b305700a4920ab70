import PhotoCamera from '@mui/icons-material/PhotoCameraOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { ApiError } from '../api/api-error.ts';
import { attachFile } from '../api/hand-over.ts';
import { inputOf } from '../api/record.ts';
import { DerivedInput } from '../form/DerivedInput.tsx';

/** 签收凭证 — the customer's signed copy: photographed on the spot, kept with the sign-off and named in it, or a reference typed. */
export function SignedCopy({ id }: { id: string }) {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const camera = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const field = inputOf('RecordSignOffInput')['evidence'];
  const keep = async (file: File | undefined) => {
    if (!file) return;
    setSending(true);
    setTrouble(undefined);
    try {
      await attachFile({ type: 'SignOff', id, kind: 'SIGN_OFF' }, file);
      setValue('evidence', file.name, { shouldDirty: true, shouldValidate: true });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setTrouble(error.refusals[0]?.message ?? error.fields[0]?.message ?? error.message);
    }
    setSending(false);
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {field && <DerivedInput source="evidence" field={field} record="SignOff" />}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
        <Button
          variant="outlined"
          startIcon={<PhotoCamera sx={{ fontSize: 17 }} />}
          disabled={sending}
          onClick={() => camera.current?.click()}
        >
          {translate(sending ? 'tw.signoff.sending' : 'tw.signoff.photo')}
        </Button>
        <input
          ref={camera}
          type="file"
          accept="image/*,application/pdf"
          hidden
          aria-label={translate('tw.signoff.photo')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            void keep(file);
            event.target.value = '';
          }}
        />
        <Typography variant="caption" color={trouble ? 'error' : 'textSecondary'} role={trouble ? 'alert' : undefined}>
          {trouble ?? translate('tw.signoff.photo_says')}
        </Typography>
      </Box>
    </Box>
  );
}
