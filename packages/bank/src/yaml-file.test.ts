import { expect, test } from 'vitest';
import { Problems } from './problems.ts';
import { parseYaml } from './yaml-file.ts';

function parse(text: string) {
  const problems = new Problems();
  return { yaml: parseYaml('x.yaml', text, problems), found: problems.found };
}

test('leads from a place in the data back to its line', () => {
  const { yaml } = parse('a: 1\nlist:\n  - id: x\n  - id: y\n    deep: { b: 2 }\n');
  expect(yaml?.lineOf(['list', 1, 'deep', 'b'])).toBe(5);
  expect(yaml?.lineOf(['list', 1, 'absent'])).toBe(4);
  expect(yaml?.lineOf([])).toBe(1);
});

test('keeps a key called __proto__ a key', () => {
  const { yaml } = parse('__proto__: { admin: true }\n');
  expect(Object.keys(Object(yaml?.value))).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(yaml?.value)).toBe(Object.prototype);
});

test.each([
  ['a: 1\nb: 2\na: 3\n', 3, 'The key `a` stands twice in one mapping. Keep one of them.'],
  ['a: &x 1\nb: *x\n', 2, 'The alias *x is not read. Write the value out.'],
  ['? [a, b]\n: 1\n', 1, 'A key must be a text.'],
  ['a: !!js/function x\n', 1, 'Tags such as `!!binary` are not read. Write the plain value.'],
  ['a: 1\n---\nb: 2\n', 2, 'A `---` starts a second document here. Write one document in a file.'],
])('refuses %j', (text, line, message) => {
  expect(parse(text)).toEqual({ yaml: null, found: [{ file: 'x.yaml', line, message }] });
});

test('reads tens of thousands of keys in time that grows with their number only', () => {
  const text = Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join('\n');
  const from = performance.now();
  expect(parse(text).found).toEqual([]);
  expect(performance.now() - from).toBeLessThan(8000);
});
