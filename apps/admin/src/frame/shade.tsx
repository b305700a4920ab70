import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { useStore } from 'ra-core';
import type { ReactNode } from 'react';
import { darkTheme, lightTheme } from '../theme.ts';

type Shade = 'light' | 'dark';

/** 明暗 — light or dark, remembered by the browser. */
export const useShade = () => useStore<Shade>('theme', 'light');

export function Shaded({ children }: { children: ReactNode }) {
  const [shade] = useShade();
  return (
    <ThemeProvider theme={shade === 'dark' ? darkTheme : lightTheme}>
      <CssBaseline enableColorScheme>{children}</CssBaseline>
    </ThemeProvider>
  );
}
