import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** 面板 — one thing with a quiet edge and, if it needs one, a title. */
export function Panel({
  title,
  aside,
  children,
  flush,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  flush?: boolean;
}) {
  return (
    <Box
      component="section"
      sx={{
        border: 1,
        borderColor: 'line',
        borderRadius: '8px',
        backgroundColor: 'background.paper',
        minWidth: 0,
        overflow: 'hidden',
      }}
    >
      {title && (
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'space-between',
            gap: 2,
            minHeight: 40,
            px: 4,
            borderBottom: 1,
            borderColor: 'line',
          }}
        >
          <Typography variant="h3" component="h2">
            {title}
          </Typography>
          {aside}
        </Box>
      )}
      <Box sx={{ p: flush ? 0 : 4 }}>{children}</Box>
    </Box>
  );
}
