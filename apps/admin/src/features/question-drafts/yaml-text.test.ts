import { expect, test } from 'vitest';
import { readYaml, withYaml, withYamlAdded, yamlAt } from './yaml-text.ts';

const text = `# mine
id: late-buses   # the folder
title: "Late: buses"
skills: [joins]
signature:
  name: late
options:
  - id: a
    text: One
`;

test('a field is changed and everything else stays as its author wrote it', () => {
  expect(withYaml(text, ['skills'], ['joins', 'counting'])).toBe(text.replace('[joins]', '[joins, counting]'));
  expect(withYaml(text, ['title'], 'Early')).toBe(text.replace('"Late: buses"', 'Early'));
  expect(withYaml(text, ['signature', 'name'], 'early')).toBe(text.replace('name: late', 'name: early'));
  for (const title of ['It: is', '12', 'true', ' x', "don't", '# no', 'a, b', 'null', '*a', '“so”', 'a\nb', ''])
    expect(readYaml(withYaml(text, ['title'], title)).value).toMatchObject({ title, id: 'late-buses' });
  expect(readYaml(withYaml(text, ['limits'], { timeMs: 5 })).value).toMatchObject({ limits: { timeMs: 5 } });
  expect(withYaml(text, ['signature'], undefined)).not.toContain('signature');
});

test('something is added to a list, also to one that is not there yet', () => {
  expect(yamlAt(readYaml(withYamlAdded(text, ['options'], { id: 'b', text: 'Two' })).value, ['options', 1, 'text'])).toBe('Two');
  expect(yamlAt(readYaml(withYamlAdded(text, ['accept'], { exact: 'x' })).value, ['accept', 0, 'exact'])).toBe('x');
  expect(readYaml(withYamlAdded('', [], { id: 1 })).value).toEqual([{ id: 1 }]);
});

test('a text that is no YAML is told and left alone', () => {
  const broken = 'title: [a\nb: "';
  expect(readYaml(broken).error).toMatch(/\S/);
  expect(withYaml(broken, ['title'], 'x')).toBe(broken);
  expect(yamlAt(readYaml('a: { b: [1] }').value, ['a', 'b', 0])).toBe(1);
  expect(yamlAt(null, ['a'])).toBeUndefined();
});
