import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Writes a `.br` beside each text file, for `serveStatic({ precompressed: true })`. */
const precompress: Plugin = {
  name: 'precompress',
  apply: 'build',
  writeBundle({ dir }) {
    if (dir === undefined) return;
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|css|html|svg|ttf|json)$/.test(name)) continue;
      const body = readFileSync(join(dir, name));
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
    }
  },
};

/** How both apps are built; `base` is the address that the app is served under. */
export const appBundle = (base: '/' | '/admin/') =>
  defineConfig({
    base,
    plugins: [react(), precompress],
    worker: { format: 'es' },
    build: {
      target: 'es2023',
      assetsInlineLimit: 0,
      manifest: true,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        treeshake: {
          // core is data and pure functions: a page that uses one of its decisions must not carry the schemas, and zod, beside it.
          moduleSideEffects: [{ test: /[\\/]packages[\\/]core[\\/]src[\\/]/, sideEffects: false }],
        },
      },
    },
    server: { proxy: { '/api': 'http://127.0.0.1:4310' } },
  });
