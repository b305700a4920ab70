import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useStore, useTranslate } from 'ra-core';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { CrumbProvider } from './crumb.tsx';
import { Navigation } from './Navigation.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { TopBar } from './TopBar.tsx';
import { useLiveUpdates } from './use-live-updates.ts';

/** 框架 — the process on the left, where one is above, and the work in the middle. */
export function Frame({ children }: { children?: ReactNode }) {
  const translate = useTranslate();
  const [narrow, setNarrow] = useStore('navigation.narrow', false);
  const [open, setOpen] = useState(false);
  const small = useMediaQuery('(max-width:899px)');
  const { pathname } = useLocation();
  useLiveUpdates();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the drawer
  useEffect(() => setOpen(false), [pathname]);
  return (
    <CrumbProvider>
      <Box
        component="a"
        href="#content"
        sx={{
          position: 'fixed',
          left: 8,
          top: -60,
          zIndex: 2000,
          p: 2,
          backgroundColor: 'primary.main',
          color: 'primary.contrastText',
          borderRadius: '6px',
          '&:focus': { top: 8 },
        }}
      >
        {translate('ra.navigation.skip_nav')}
      </Box>
      <Box sx={{ display: 'flex', minHeight: '100dvh', backgroundColor: 'background.default' }}>
        {small ? (
          <Drawer open={open} onClose={() => setOpen(false)} slotProps={{ paper: { sx: { width: 248 } } }}>
            <Navigation narrow={false} />
          </Drawer>
        ) : (
          <Box
            sx={{
              width: narrow ? 52 : 200,
              flex: 'none',
              borderRight: 1,
              borderColor: 'line',
              backgroundColor: 'background.paper',
              position: 'sticky',
              top: 0,
              height: '100dvh',
              overflowY: 'auto',
              overflowX: 'hidden',
            }}
          >
            <Navigation narrow={narrow} onNarrow={() => setNarrow(!narrow)} />
          </Box>
        )}
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <TopBar {...(small && { onMenu: () => setOpen(true) })} />
          <Box
            component="main"
            id="content"
            tabIndex={-1}
            sx={{ flex: 1, minWidth: 0, p: { xs: 3, md: 5 }, outline: 0 }}
          >
            <PageBoundary key={pathname}>{children}</PageBoundary>
          </Box>
        </Box>
      </Box>
    </CrumbProvider>
  );
}
