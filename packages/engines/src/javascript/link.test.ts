import { expect, test } from 'vitest';
import { resolveFile } from './link.ts';

const files = { 'main.js': '', 'lib/a.js': '', 'lib/index.js': '', 'data.json': '', 'b c.mjs': '' };

test.each([
  ['main.js', './lib/a.js', 'lib/a.js'],
  ['main.js', './lib/a', 'lib/a.js'],
  ['main.js', './lib', 'lib/index.js'],
  ['lib/a.js', '../data.json', 'data.json'],
  ['lib/a.js', './', 'lib/index.js'],
  ['main.js', './b%20c.mjs', 'b c.mjs'],
  ['main.js', 'file:///submission/data.json', 'data.json'],
])('finds from %s what %s names', (from, specifier, path) => {
  expect(resolveFile(from, specifier, files)).toBe(path);
});

test.each([
  ['./a', 'a.ts'],
  ['./a.ts', 'a.ts'],
  ['./a.js', 'a.ts'],
  ['./b.mjs', 'b.mts'],
  ['./lib', 'lib/index.ts'],
  ['./both', 'both.js'],
  ['./both.js', 'both.js'],
])('finds the TypeScript file that %s names', (specifier, path) => {
  const typed = { 'main.ts': '', 'a.ts': '', 'b.mts': '', 'lib/index.ts': '', 'both.js': '', 'both.ts': '' };
  expect(resolveFile('main.ts', specifier, typed)).toBe(path);
});

test.each(['../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', 'lodash', './nope.js', 'https://example.org/a.js'])(
  'finds nothing outside the submission for %s',
  (specifier) => {
    expect(resolveFile('main.js', specifier, files)).toBeNull();
  },
);
