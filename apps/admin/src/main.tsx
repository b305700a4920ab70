import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/** 入口 — the console, or the explorer of the API at its own address, each loading only what it needs. */
const page =
  location.pathname.replace(/\/$/, '') === '/graphql' ? import('./explorer/Explorer.tsx') : import('./App.tsx');

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the console');
const { default: Page } = await page;
createRoot(root).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
