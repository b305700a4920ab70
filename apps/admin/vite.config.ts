import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = `http://localhost:${process.env['PORT'] ?? 4000}`;

/** 预压缩 — every text of the build also as Brotli and gzip, so that the API sends it small without spending time on it. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    // From the files as they were written: before that, others still put things into them.
    writeBundle({ dir = 'dist' }, bundle) {
      for (const name of Object.keys(bundle)) {
        if (!/\.(js|css|svg|ttf)$/.test(name)) continue;
        const path = join(dir, name);
        const source = readFileSync(path);
        if (source.length < 1_024) continue;
        const quality = source.length > 400_000 ? 8 : constants.BROTLI_MAX_QUALITY;
        writeFileSync(
          `${path}.br`,
          brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
        );
        writeFileSync(`${path}.gz`, gzipSync(source, { level: 9 }));
      }
    },
  };
}

/** 控制台构建 — hashed files under /assets, nothing inline, so that the strict content security policy holds. */
export default defineConfig({
  plugins: [react(), compressed()],
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
      '/export': api,
      '/import': api,
      '/readyz': api,
    },
  },
});
