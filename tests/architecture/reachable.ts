import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importsOf, root } from './imports.ts';

/** Where an import of ours leads, relative to the root; null for a library. */
function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return join(dirname(file), specifier);
  const [, name, area] = /^@assay\/([^/]+)(?:\/(.+))?$/.exec(specifier) ?? [];
  if (name === undefined) return null;
  if (area === undefined) return `packages/${name}/src/index.ts`;
  const candidates = [`packages/${name}/src/${area}.ts`, `packages/${name}/src/${area}/index.ts`, `packages/${name}/src/${area}`];
  return candidates.find((candidate) => existsSync(join(root, candidate))) ?? null;
}

/**
 * What a module pulls in at run time, found by following imports that are neither type-only nor dynamic: our files relative to the root, and
 * libraries by the name they are imported by.
 */
export function reachableFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { specifier, kind } of importsOf(file)) {
    if (kind !== 'static') continue;
    const target = targetOf(file, specifier);
    if (target === null) seen.add(specifier);
    else if (/\.tsx?$/.test(target)) reachableFrom(target, seen);
  }
  return seen;
}
