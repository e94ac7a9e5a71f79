import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

/** Where the engine files for exactly these sources, pins and this Node lie, whether or not they are built. */
export function enginesFolder(): string {
  return join(cacheFolder(), inputsHash());
}

/** The folder with the engine files, built first when missing or stale. Two processes may do it at once. */
export async function ensureEngines(): Promise<string> {
  const folder = enginesFolder();
  if (existsSync(folder)) return folder;
  const { buildEngines } = await import('./build.ts');
  await buildEngines(folder);
  return folder;
}

/** Beside the packages they are made of: `npm ci` starts anew with both, and no data directory is near. */
function cacheFolder(): string {
  const installed = dirname(dirname(createRequire(import.meta.url).resolve('pyodide/package.json')));
  return join(installed, '.cache', 'assay-engines');
}

function inputsHash(): string {
  // A snapshot holds machine code, so it fits one V8 on one kind of machine only.
  const hash = createHash('sha256').update(`${process.version} ${process.arch} ${process.platform}`);
  for (const file of [join(packageFolder, 'package.json'), ...sourceFiles(join(packageFolder, 'src'))])
    hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
