import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bundledText } from './bundled-text.ts';

const require = createRequire(import.meta.url);

/** A program as one file beside the folders it reads at run time: it starts twice as fast as its sources and may read nothing else. */
export type BundledProgram = { file: string; readable: readonly string[] };

/** Bundles `entry` into `folder`, under a name made of its content: a second process that does the same writes the same. */
export async function bundleProgram(entry: string, folder: string): Promise<BundledProgram> {
  const text = await bundledText(entry, {
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minifySyntax: true,
    minifyWhitespace: true,
    // The native module stays where it is; building is nothing a bundled program does.
    external: ['isolated-vm', 'esbuild'],
  });
  const file = join(folder, `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.mjs`);
  if (!existsSync(file)) {
    await mkdir(folder, { recursive: true });
    const writing = join(folder, `.${randomUUID()}`);
    await writeFile(writing, text);
    await rename(writing, file);
  }
  return { file, readable: [file, packageFolder('isolated-vm'), packageFolder('node-gyp-build')] };
}

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}
