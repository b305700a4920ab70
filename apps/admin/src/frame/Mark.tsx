import Box from '@mui/material/Box';

/** 标记 — the trade wind. */
export const Mark = ({ size = 26 }: { size?: number }) => (
  <Box
    component="svg"
    viewBox="0 0 32 32"
    aria-hidden
    sx={{ width: size, height: size, flex: 'none', color: 'primary.main' }}
  >
    <rect width="32" height="32" rx="7" fill="currentColor" />
    <Box
      component="path"
      d="M6 13h13.5a3.2 3.2 0 1 0-3.1-4M6 18h17.2a3.3 3.3 0 1 1-3.2 4.1M6 23h8.5"
      sx={{
        fill: 'none',
        stroke: (theme) => theme.palette.primary.contrastText,
        strokeWidth: 2.2,
        strokeLinecap: 'round',
      }}
    />
  </Box>
);
