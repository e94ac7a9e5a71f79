import { expect, test } from 'vitest';
import { sourcesIn } from './imports.ts';
import { reachableFrom } from './reachable.ts';

const areas = sourcesIn('packages/core').filter((file) => /^packages\/core\/src\/[^/]+\/index\.ts$/.test(file));

test('core has areas to look at', () => {
  expect(areas.length).toBeGreaterThan(5);
});

test.each(areas)('%s is free of zod, so that the candidate app stays small', (area) => {
  expect(reachableFrom(area)).not.toContain('zod');
});

test("the candidate's first page reaches no schema, no editor and no server code", () => {
  const reached = [...reachableFrom('apps/candidate/src/main.tsx')];
  // The package's own index carries newId and parseId, which check with zod; what is unused of it is shaken off.
  const strays = reached.filter((file) =>
    /^(?:zod|monaco-editor|kysely|hono$)|\/schema\.ts$|^packages\/(?:db|services|http|engines)\//.test(file),
  );
  expect(strays).toEqual([]);
});
