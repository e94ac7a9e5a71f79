import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSql } from './build-sql.ts';

const require = createRequire(import.meta.url);
const realmEntry = fileURLToPath(new URL('../javascript/realm/main.ts', import.meta.url));
const snapshotFile = fileURLToPath(new URL('./make-snapshot.ts', import.meta.url));
const processPort = fileURLToPath(new URL('../javascript/realm/process-port.ts', import.meta.url));
const domainPort = fileURLToPath(new URL('../javascript/realm/domain-port.ts', import.meta.url));
const utilPort = fileURLToPath(new URL('../javascript/realm/util-port.ts', import.meta.url));

/** npm's browser ports of Node's own modules, by the name Node gives them. */
const ports: Readonly<Record<string, string>> = {
  assert: 'assert/',
  buffer: 'buffer/',
  events: 'events/',
  path: 'path-browserify',
  stream: 'readable-stream/lib/ours/browser.js',
  string_decoder: 'string_decoder/',
};

/** Builds into a folder of its own and moves it into place: whoever comes second finds the work done. */
export async function buildEngines(folder: string): Promise<void> {
  const building = join(dirname(folder), `.building-${randomUUID()}`);
  await mkdir(building, { recursive: true });
  try {
    const realm = join(building, 'javascript-realm.js');
    await writeFile(realm, await bundleRealm());
    await promisify(execFile)(process.execPath, ['--no-node-snapshot', snapshotFile, realm, building], { env: {} });
    await buildSql(building);
    await rename(building, folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

async function bundleRealm(): Promise<string> {
  const { build, stop } = await import('esbuild');
  const result = await build({
    entryPoints: [realmEntry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2024',
    platform: 'browser',
    mainFields: ['main'],
    legalComments: 'none',
    // Not identifiers: the names of functions and classes reach programs through `console.log`.
    minifyWhitespace: true,
    minifySyntax: true,
    banner: { js: '"use strict";' },
    plugins: [
      {
        name: 'ports',
        setup(setup) {
          setup.onResolve({ filter: /^(node:)?(assert|buffer|events|path|stream|string_decoder)\/?$/ }, ({ path }) => {
            const port = ports[path.replace(/^node:/, '').replace(/\/$/, '')];
            // Node's own resolution: esbuild's would come back to this plugin.
            return port === undefined ? null : { path: require.resolve(port) };
          });
          setup.onResolve({ filter: /^tr46$/ }, () => ({ path: domainPort }));
          setup.onResolve({ filter: /^process\/?$/ }, () => ({ path: processPort }));
          setup.onResolve({ filter: /^(node:)?util\/?$/ }, () => ({ path: utilPort }));
        },
      },
    ],
  });
  await stop();
  const text = result.outputFiles[0]?.text;
  if (text === undefined) throw new Error('esbuild wrote nothing.');
  return text;
}
