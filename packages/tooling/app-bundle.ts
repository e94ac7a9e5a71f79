import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const compress = promisify(brotliCompress);

/** Writes a `.br` beside each text file, for `serveStatic({ precompressed: true })`; all at once, on every processor there is. */
const precompress: Plugin = {
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir }) {
    if (dir === undefined) return;
    const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|html|svg|ttf|json)$/.test(name));
    const write = async (name: string) => {
      const body = await readFile(join(dir, name));
      await writeFile(join(dir, `${name}.br`), await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
    };
    await Promise.all(names.map(write));
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
