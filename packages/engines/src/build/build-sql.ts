import { copyFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { realmFile, wasmFile } from '../sql/files.ts';
import { bundleRealm } from './bundle-realm.ts';

const require = createRequire(import.meta.url);
const realmEntry = fileURLToPath(new URL('../sql/realm/main.ts', import.meta.url));

/** SQLite's machine code, and our half of its realm with sql.js's loader in it. */
export async function buildSql(folder: string): Promise<void> {
  // What the loader would ask of Node; it finds none.
  await writeFile(join(folder, realmFile), await bundleRealm(realmEntry, ['node:*']));
  await copyFile(require.resolve('sql.js/dist/sql-wasm.wasm'), join(folder, wasmFile));
}
