import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partNames } from '../python/part-names.ts';
import { bundleRealm } from './bundle-realm.ts';
import { importMemory } from './memory-import.ts';
import { pyodideScript } from './pyodide-script.ts';
import { runMaker } from './run-maker.ts';

const require = createRequire(import.meta.url);
const realmEntry = fileURLToPath(new URL('../python/realm/main.ts', import.meta.url));
const harnessFolder = fileURLToPath(new URL('../python/harness/', import.meta.url));
const contextFile = fileURLToPath(new URL('./make-python-context.ts', import.meta.url));
const memoryFile = fileURLToPath(new URL('./make-python-memory.ts', import.meta.url));
const trialFile = fileURLToPath(new URL('./try-python.ts', import.meta.url));

/** CPython for the isolate, from the npm package `pyodide`; nothing is fetched. */
export async function buildPython(folder: string): Promise<void> {
  const pyodide = dirname(require.resolve('pyodide/package.json'));
  const { wasm, initialPages } = importMemory(await readFile(join(pyodide, 'pyodide.asm.wasm')));
  await writeFile(join(folder, partNames.wasm), wasm);
  await writeFile(join(folder, partNames.settings), JSON.stringify({ initialPages }));
  await copyFile(join(pyodide, 'python_stdlib.zip'), join(folder, partNames.stdlib));
  await writeFile(join(folder, partNames.script), `${await pyodideScript(pyodide)}\n${await bundleRealm(realmEntry)}`);
  await runMaker(contextFile, [folder]);
  await runMaker(memoryFile, [harnessFolder, folder]);
  await runMaker(trialFile, [folder]);
}
