import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bundledText } from './bundled-text.ts';

const require = createRequire(import.meta.url);
const processPort = fileURLToPath(new URL('../javascript/realm/process-port.ts', import.meta.url));
const domainPort = fileURLToPath(new URL('../javascript/realm/domain-port.ts', import.meta.url));
const inspectInternalsPort = fileURLToPath(new URL('../javascript/realm/inspect-internals.ts', import.meta.url));
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

/** Stand-ins of `node-inspect-extracted` for what Node asks V8, and what takes their place. */
const inspectInternals = [
  ['previewEntries:t=>[[],!1]', 'previewEntries'],
  ['isGeneratorFunction:t=>"function"==typeof t&&a.toString.call(t).match(/^(async\\s+)?function *\\*/)', 'isGeneratorFunction'],
  ['isAsyncFunction:t=>"function"==typeof t&&a.toString.call(t).startsWith("async")', 'isAsyncFunction'],
] as const;

function withInspectInternals(source: string): string {
  return inspectInternals.reduce((text, [standIn, name]) => {
    if (!text.includes(standIn)) throw new Error(`This version of node-inspect-extracted has no ${name} to replace.`);
    return text.replace(standIn, () => `${name}:require(${JSON.stringify(inspectInternalsPort)}).${name}`);
  }, source);
}

/**
 * Our half inside an isolate as one classic script.
 * @param external what it may name although nothing is there
 */
export function bundleRealm(entry: string, external: string[] = []): Promise<string> {
  return bundledText(entry, {
    external,
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
          setup.onLoad({ filter: /node-inspect-extracted[\\/]dist[\\/]inspect\.js$/ }, async ({ path }) => ({
            contents: withInspectInternals(await readFile(path, 'utf8')),
          }));
          setup.onResolve({ filter: /^tr46$/ }, () => ({ path: domainPort }));
          setup.onResolve({ filter: /^process\/?$/ }, () => ({ path: processPort }));
          setup.onResolve({ filter: /^(node:)?util\/?$/ }, () => ({ path: utilPort }));
        },
      },
    ],
  });
}
