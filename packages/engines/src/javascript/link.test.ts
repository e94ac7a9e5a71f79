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

test.each(['../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', 'lodash', './nope.js', 'https://example.org/a.js'])(
  'finds nothing outside the submission for %s',
  (specifier) => {
    expect(resolveFile('main.js', specifier, files)).toBeNull();
  },
);
