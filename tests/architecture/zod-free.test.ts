import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, root, sourcesIn } from './imports.ts';

/** The files that a module pulls in at run time, found by following imports that are not type-only. */
function reachableFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { specifier, isTypeOnly } of importsOf(file)) {
    if (isTypeOnly) continue;
    if (!specifier.startsWith('.')) {
      seen.add(specifier);
      continue;
    }
    const target = join(dirname(file), specifier);
    if (existsSync(join(root, target))) reachableFrom(target, seen);
  }
  return seen;
}

const areas = sourcesIn('packages/core').filter((file) => /^packages\/core\/src\/[^/]+\/index\.ts$/.test(file));

test('core has areas to look at', () => {
  expect(areas.length).toBeGreaterThan(5);
});

test.each(areas)('%s is free of zod, so that the candidate app stays small', (area) => {
  expect([...reachableFrom(area)].filter((file) => file === 'zod')).toEqual([]);
});
