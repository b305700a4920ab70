import { createTheme, type Theme, type ThemeOptions } from '@mui/material/styles';

/** 色调 — colour means state and nothing else: draft or closed, in progress, waiting on somebody, done, refused or late. */
export type Tone = 'grey' | 'blue' | 'amber' | 'green' | 'red';

declare module '@mui/material/styles' {
  interface Palette {
    tone: Record<Tone, { ink: string; wash: string; solid: string }>;
    line: string;
    wash: string;
  }
  interface PaletteOptions {
    tone?: Palette['tone'];
    line?: string;
    wash?: string;
  }
}

const fonts =
  '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Source Han Sans SC", sans-serif';

const light: Palette = {
  accent: '#0b6b6b',
  onAccent: '#ffffff',
  page: '#f6f7f7',
  paper: '#ffffff',
  ink: '#16211f',
  muted: '#5b6a68',
  line: '#e2e7e6',
  wash: '#eef2f1',
  tone: {
    grey: { ink: '#4d5a58', wash: '#eceff0', solid: '#8b9997' },
    blue: { ink: '#1a569e', wash: '#e4eefb', solid: '#3f7fd0' },
    amber: { ink: '#80540a', wash: '#fbefd7', solid: '#d0922a' },
    green: { ink: '#1c6438', wash: '#e0f2e6', solid: '#3a9a5e' },
    red: { ink: '#a52a25', wash: '#fce8e6', solid: '#d0453e' },
  },
};
const dark: Palette = {
  accent: '#53bdb5',
  onAccent: '#06211f',
  page: '#0f1414',
  paper: '#161c1c',
  ink: '#e4ebe9',
  muted: '#98a7a4',
  line: '#293231',
  wash: '#1e2625',
  tone: {
    grey: { ink: '#b3bfbd', wash: '#262f2e', solid: '#75827f' },
    blue: { ink: '#94c0f7', wash: '#182a42', solid: '#5a97e2' },
    amber: { ink: '#efc477', wash: '#372a12', solid: '#d9a13f' },
    green: { ink: '#86d3a2', wash: '#15301f', solid: '#4fae74' },
    red: { ink: '#f5a19b', wash: '#3d1f1d', solid: '#e06059' },
  },
};

interface Palette {
  accent: string;
  onAccent: string;
  page: string;
  paper: string;
  ink: string;
  muted: string;
  line: string;
  wash: string;
  tone: Record<Tone, { ink: string; wash: string; solid: string }>;
}

const build = (mode: 'light' | 'dark', p: Palette): Theme => {
  const options: ThemeOptions = {
    palette: {
      mode,
      primary: { main: p.accent, contrastText: p.onAccent },
      secondary: { main: p.accent, contrastText: p.onAccent },
      error: { main: p.tone.red.ink },
      warning: { main: p.tone.amber.solid },
      success: { main: p.tone.green.solid },
      info: { main: p.tone.blue.solid },
      background: { default: p.page, paper: p.paper },
      text: { primary: p.ink, secondary: p.muted },
      divider: p.line,
      tone: p.tone,
      line: p.line,
      wash: p.wash,
    },
    spacing: 4,
    shape: { borderRadius: 6 },
    typography: {
      fontFamily: fonts,
      fontSize: 14,
      htmlFontSize: 16,
      body1: { fontSize: 14, lineHeight: 1.5 },
      body2: { fontSize: 13, lineHeight: 1.5 },
      caption: { fontSize: 12, lineHeight: 1.4 },
      h1: { fontSize: 20, fontWeight: 600, lineHeight: 1.3 },
      h2: { fontSize: 16, fontWeight: 600, lineHeight: 1.4 },
      h3: { fontSize: 14, fontWeight: 600, lineHeight: 1.4 },
      button: { fontSize: 13, fontWeight: 500, textTransform: 'none' },
    },
    transitions: {
      duration: {
        enteringScreen: 120,
        leavingScreen: 90,
        standard: 120,
        short: 90,
        shorter: 80,
        shortest: 60,
        complex: 150,
      },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          body: {
            fontVariantNumeric: 'tabular-nums',
            fontFeatureSettings: '"tnum"',
            fontSize: 14,
            WebkitFontSmoothing: 'antialiased',
          },
          '*': { scrollbarWidth: 'thin', scrollbarColor: `${p.line} transparent` },
          '::selection': { background: p.accent, color: p.onAccent },
          ':focus-visible': { outline: `2px solid ${p.accent}`, outlineOffset: 1 },
          '@media (prefers-reduced-motion: reduce)': {
            '*': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
          },
        },
      },
      MuiButton: {
        defaultProps: { disableElevation: true, disableRipple: true, size: 'small' },
        styleOverrides: {
          root: { minHeight: 32, paddingInline: 12, borderRadius: 6, whiteSpace: 'nowrap' },
          outlined: { borderColor: p.line, color: p.ink },
        },
      },
      MuiIconButton: {
        defaultProps: { disableRipple: true, size: 'small' },
        styleOverrides: { root: { borderRadius: 6 } },
      },
      MuiButtonBase: { defaultProps: { disableRipple: true } },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiTableCell: {
        styleOverrides: {
          root: { fontSize: 13, borderColor: p.line, padding: '0 10px' },
          head: { fontSize: 12, fontWeight: 500, color: p.muted, background: p.paper, lineHeight: 1.3 },
        },
      },
      MuiTooltip: {
        defaultProps: { arrow: false, enterDelay: 250 },
        styleOverrides: {
          tooltip: {
            fontSize: 12,
            maxWidth: 420,
            background: mode === 'light' ? '#1b2726' : '#2b3635',
            color: '#f3f7f6',
          },
        },
      },
      MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
      MuiFormControl: { defaultProps: { size: 'small' } },
      MuiOutlinedInput: {
        styleOverrides: {
          root: { fontSize: 14, background: p.paper },
          notchedOutline: { borderColor: p.line },
          input: { '&.MuiInputBase-inputSizeSmall': { paddingTop: 7, paddingBottom: 7 } },
        },
      },
      MuiInputLabel: { styleOverrides: { sizeSmall: { fontSize: 14 } } },
      MuiFormHelperText: { styleOverrides: { root: { marginInline: 2, marginTop: 2 } } },
      MuiMenuItem: { styleOverrides: { root: { fontSize: 13, minHeight: 32 } } },
      MuiMenu: {
        styleOverrides: { paper: { border: `1px solid ${p.line}`, boxShadow: '0 8px 24px rgba(0,0,0,.14)' } },
      },
      MuiAutocomplete: {
        styleOverrides: {
          paper: { border: `1px solid ${p.line}`, boxShadow: '0 8px 24px rgba(0,0,0,.14)', fontSize: 13 },
          option: { minHeight: 32 },
        },
      },
      MuiDialog: { styleOverrides: { paper: { border: `1px solid ${p.line}` } } },
      MuiTab: {
        defaultProps: { disableRipple: true },
        styleOverrides: { root: { minHeight: 40, minWidth: 0, padding: '8px 2px', marginRight: 20, fontSize: 13 } },
      },
      MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
      MuiChip: { styleOverrides: { root: { borderRadius: 6, fontSize: 12 } } },
    },
  };
  return createTheme(options);
};

export const lightTheme = build('light', light);
export const darkTheme = build('dark', dark);
