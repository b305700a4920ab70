import PhotoCamera from '@mui/icons-material/PhotoCameraOutlined';
import QrCodeScanner from '@mui/icons-material/QrCodeScanner';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useEffect, useRef, useState } from 'react';
import { readCode } from './read-code.ts';

const betweenFramesMs = 200;

/** 扫码 — the camera looks for a code until it finds one; where there is no camera, a photo of it does. */
export function Scanner({ onFound }: { onFound: (text: string) => void }) {
  const translate = useTranslate();
  const video = useRef<HTMLVideoElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const found = useRef(onFound);
  found.current = onFound;
  const [on, setOn] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const camera = Boolean(navigator.mediaDevices?.getUserMedia);

  useEffect(() => {
    if (!on) return;
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const look = async () => {
      const text = video.current ? await readCode(video.current) : undefined;
      if (over) return;
      if (text) {
        setOn(false);
        found.current(text);
      } else timer = setTimeout(() => void look(), betweenFramesMs);
    };
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .then(async (given) => {
        stream = given;
        if (over || !video.current) return;
        video.current.srcObject = given;
        await video.current.play();
        void look();
      })
      .catch(() => {
        setOn(false);
        setTrouble(translate('tw.gate.no_camera'));
      });
    return () => {
      over = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, [on, translate]);

  const photo = async (picture: File | undefined) => {
    if (!picture) return;
    const text = await readCode(await createImageBitmap(picture));
    if (text) onFound(text);
    else setTrouble(translate('tw.gate.no_code'));
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {on && (
        <Box
          component="video"
          ref={video}
          muted
          playsInline
          aria-label={translate('tw.gate.camera')}
          sx={{
            width: '100%',
            maxHeight: 320,
            borderRadius: '8px',
            backgroundColor: 'common.black',
            objectFit: 'cover',
          }}
        />
      )}
      <Box sx={{ display: 'flex', gap: 2 }}>
        {camera && (
          <Button
            variant={on ? 'outlined' : 'contained'}
            startIcon={<QrCodeScanner />}
            onClick={() => setOn(!on)}
            sx={{ flex: 1, minHeight: 48, fontSize: 15 }}
          >
            {translate(on ? 'tw.gate.stop' : 'tw.gate.scan')}
          </Button>
        )}
        <Button
          variant="outlined"
          startIcon={<PhotoCamera />}
          onClick={() => file.current?.click()}
          sx={{ flex: 1, minHeight: 48, fontSize: 15 }}
        >
          {translate('tw.gate.photo')}
        </Button>
        <input
          ref={file}
          type="file"
          accept="image/*"
          capture="environment"
          hidden
          onChange={(event) => void photo(event.target.files?.[0])}
        />
      </Box>
      {trouble && (
        <Typography role="alert" variant="body2" color="error">
          {trouble}
        </Typography>
      )}
    </Box>
  );
}
