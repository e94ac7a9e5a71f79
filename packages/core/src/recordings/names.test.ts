import { expect, test } from 'vitest';
import { maskNames, nameFinder } from './names.ts';

const masked = (name: string, email: string, text: string, questionText = '') => maskNames(text, nameFinder({ name, email }, questionText));

test.for<[string, string]>([
  ['// by Mara Miller', '// by •••••••••••'],
  ['// MARA, mara_miller, mara.miller', '// ••••, •••••••••••, •••••••••••'],
  ['let countByMara = 1', 'let countBy•••• = 1'],
  ['Miller, Mara', '••••••, ••••'],
  ['mm@example.org', '••••••••••••••'],
  ['maraschino and a millers', 'maraschino and a millers'],
])('masks a name written as %s', ([text, expected]) => {
  expect(masked('Mara Miller', 'mm@example.org', text)).toBe(expected);
});

test('masks names with marks, however they are written', () => {
  const text = 'Zoë Müller, ZOE MUELLER, zoe\u0308 muller';
  expect(masked('Zoë Müller', 'z@example.org', text)).toBe('••••••••••, •••••••••••, •••••••••••');
  expect(masked('Zoë Müller', 'z@example.org', text)).toHaveLength(text.length);
});

test('leaves words of programs and of the question alone, but not the name in capitals or whole', () => {
  expect(masked('Max Power', 'max@example.org', 'max(a) + Max + max power')).toBe('max(a) + ••• + •••••••••');
  expect(masked('Ada Kiln', 'a@example.org', 'kiln Kiln // Ada Kiln', 'Each kiln has a door.')).toBe('kiln Kiln // ••••••••');
});

test('short parts are only found in the whole name', () => {
  expect(masked('Li Xu', 'lx@example.org', 'li + xu; // Li Xu')).toBe('li + xu; // •••••');
});

test('a name of signs that mean something to a pattern is a name', () => {
  expect(masked('(Bob) [x]*', 'b+c@example.org', 'b+c@example.org and (Bob)')).toBe('••••••••••••••• and •••••');
  expect(masked('', '', 'nothing to hide')).toBe('nothing to hide');
});
