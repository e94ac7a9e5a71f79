import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentForBuild } from '../config.ts';
import { distOf } from '../static-files.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const apps = ['candidate', 'admin'] as const;
const stampName = 'built-from';

/** The workspaces whose text ends in a bundle; a change in one of them makes both apps stale. */
const bundled = ['packages/core', 'packages/ui', 'packages/api-client', 'packages/tooling'];

/**
 * Builds each app whose sources are not the ones that its last build was made from. It builds beside and moves into place, so that two starts at
 * once cannot serve half of a build.
 */
export async function buildApps(): Promise<void> {
  for (const app of apps) {
    const sources = hashOfSources([...bundled, `apps/${app}`]);
    const stamp = join(distOf(app), stampName);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) continue;
    console.log(`Building the ${app} app…`);
    const building = join(root, 'node_modules/.cache/assay', `${app}-${process.pid}`);
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    await run(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', building, '--emptyOutDir'], join(root, 'apps', app));
    writeFileSync(join(building, stampName), sources);
    moveIntoPlace(building, distOf(app));
  }
}

function moveIntoPlace(built: string, place: string): void {
  const replaced = `${built}-replaced`;
  if (existsSync(place)) renameSync(place, replaced);
  try {
    renameSync(built, place);
  } catch (error) {
    // Another start was faster and put the same build there.
    if (!existsSync(join(place, stampName))) throw error;
  }
  for (const left of [built, replaced]) rmSync(left, { recursive: true, force: true });
}

function hashOfSources(folders: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !/\/(?:dist|node_modules)\//.test(file) && !/\.test\.tsx?$/.test(file))
      .toSorted();
    for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function run(command: string, commandArguments: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, { cwd, env: environmentForBuild(), stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The build in ${relative(root, cwd)} failed; see above.`))));
  });
}
