import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = `http://localhost:${process.env['PORT'] ?? 4000}`;

/** 控制台构建 — hashed files under /assets, nothing inline, so that the strict content security policy holds. */
export default defineConfig({
  plugins: [react()],
  resolve: { dedupe: ['react', 'react-dom', '@tanstack/react-query', 'graphql'] },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4_000,
    reportCompressedSize: false,
    // Directives for a compiler that does not run here.
    rolldownOptions: {
      onLog: (level, log, defaultHandler) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && defaultHandler(level, log),
    },
  },
  worker: { format: 'es' },
  server: {
    port: Number(process.env['ADMIN_PORT'] ?? 5173),
    proxy: {
      '/graphql': {
        target: api,
        // A visit of the address is the explorer, which is a page of the console.
        bypass: (request) => (request.method === 'GET' ? '/index.html' : undefined),
      },
      '/live': api,
      '/readyz': api,
    },
  },
});
