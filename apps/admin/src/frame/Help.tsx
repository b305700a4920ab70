import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'ra-core';
import { shortcuts } from './help.ts';

/** 键盘帮助 — what the keys do. */
export default function Help({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  return (
    <Dialog open onClose={onClose} aria-labelledby="help-title">
      <DialogTitle id="help-title" sx={{ fontSize: 16, fontWeight: 600 }}>
        {translate('tw.help.title')}
      </DialogTitle>
      <DialogContent>
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 6, rowGap: 2, alignItems: 'center' }}
        >
          {shortcuts.map(({ keys, says }) => (
            <Box key={says} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ display: 'flex', gap: 1 }}>
                {keys.map((each) => (
                  <Box
                    component="kbd"
                    key={each}
                    sx={{
                      font: 'inherit',
                      fontSize: 12,
                      px: 2,
                      lineHeight: '22px',
                      border: 1,
                      borderColor: 'line',
                      borderRadius: '4px',
                      backgroundColor: 'wash',
                    }}
                  >
                    {each}
                  </Box>
                ))}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {translate(`tw.help.${says}`)}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
