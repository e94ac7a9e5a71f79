import { copyFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { realmFile, wasmFile } from '../sql/files.ts';

const require = createRequire(import.meta.url);
const entry = fileURLToPath(new URL('../sql/realm/main.ts', import.meta.url));

/** SQLite's machine code, and our half of its realm with sql.js's loader in it as one classic script. */
export async function buildSql(folder: string): Promise<void> {
  const { build, stop } = await import('esbuild');
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2024',
    platform: 'browser',
    legalComments: 'none',
    minify: true,
    // What the loader would ask of Node; it finds none.
    external: ['node:*'],
  });
  await stop();
  const text = result.outputFiles[0]?.text;
  if (text === undefined) throw new Error('esbuild wrote nothing.');
  await writeFile(join(folder, realmFile), text);
  await copyFile(require.resolve('sql.js/dist/sql-wasm.wasm'), join(folder, wasmFile));
}
