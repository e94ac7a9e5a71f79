import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostGroupCharacters, mostGroupRows, mostGroups } from './limits.ts';
import { type ReadGroups, readGroupList } from './read-group-list.ts';

const code = (number: number): string => `inv_01m7y2t3en1zr970skrxg8${String(number).padStart(4, '0')}`;

function read(text: string): ReadGroups {
  const reading = readGroupList(text);
  if (reading.kind === 'refused') throw new Error(`${reading.reason}: ${reading.message}`);
  return reading.list;
}
const refusal = (text: string) => {
  const reading = readGroupList(text);
  return reading.kind === 'refused' ? reading.reason : null;
};

test('reads codes and groups, in either order, and one group however it is written', () => {
  const { people, faults, repeats } = read(
    `Group;Invitation ID\n women ;${code(1)}\nWOMEN;${code(2).toUpperCase()}\n"men; others";${code(3)}\nWomen;${code(1)}`,
  );
  expect(faults).toEqual([]);
  expect(people).toEqual([
    { row: 2, code: code(1), group: 'women' },
    { row: 3, code: code(2), group: 'women' },
    { row: 4, code: code(3), group: 'men; others' },
  ]);
  expect(repeats).toEqual([{ row: 5, code: code(1), firstRow: 2 }]);
});

test('a code in two groups counts in neither', () => {
  const { people, faults } = read(`code,group\n${code(1)},a\n${code(2)},a\n${code(1)},b`);
  expect(people.map((person) => person.code)).toEqual([code(2)]);
  expect(faults).toMatchObject([{ row: 4, column: 'group', what: expect.stringContaining('row 2') }]);
});

describe('tells each fault with its row, its column and its cell', () => {
  test.each([
    ['no group', `${code(1)},`, 'group', ''],
    ['a formula', `${code(1)},=HYPERLINK(1)`, 'group', '=HYPERLINK(1)'],
    ['lost letters', `${code(1)},M\uFFFDnner`, 'group', 'M\uFFFDnner'],
    ['an address', 'ada@example.org,women', 'code', 'ada@example.org'],
    ['no code', ',women', 'code', ''],
    ['a long story', `${code(1)},${'x'.repeat(61)}`, 'group', 'x'.repeat(61)],
    ['a cell too many', `${code(1)},a,b`, '', `${code(1)} | a | b`],
  ])('%s', (_, row, column, cell) => {
    const { people, faults } = read(`code,group\n${row}\n`);
    expect(people).toEqual([]);
    expect(faults).toEqual([{ row: 2, column, cell, what: expect.any(String), mend: expect.any(String) }]);
  });
});

test.each([
  ['', 'empty'],
  ['code,gender\na,b', 'no_group_column'],
  ['name,group\nAnna,a', 'no_code_column'],
  ['code,group,name\na,b,c', 'other_columns'],
  ['code,group,category\na,b,c', 'twin_columns'],
  ['code,group\n', 'no_rows'],
  ['x'.repeat(mostGroupCharacters), 'no_code_column'],
  [`code,group\n${'a,b\n'.repeat(mostGroupRows + 1)}`, 'too_many_rows'],
  [`code,group\n${Array.from({ length: 200 }, (_, index) => `${code(index)},g${index}`).join('\n')}`, 'too_many_groups'],
])('refuses what is no list of groups: %#', (text, reason) => {
  expect(refusal(text)).toBe(reason);
});

test('as many groups as may be are read', () => {
  const rows = Array.from({ length: mostGroups }, (_, index) => `${code(index)},g${index}`);
  expect(read(`code,group\n${rows.join('\n')}`).people).toHaveLength(mostGroups);
});

test('whatever is pasted is read or refused, and no code is told twice', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('code', 'group', code(1), code(2), 'a', 'b', '"', ';', '\t', '\n', '=1'));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 8 }), (rows) => {
      const reading = readGroupList(['code,group', ...rows.map((cells) => cells.join(','))].join('\n'));
      if (reading.kind === 'refused') return;
      const { people, faults, repeats } = reading.list;
      expect(new Set(people.map((person) => person.code)).size).toBe(people.length);
      expect(people.length + faults.length + repeats.length).toBeLessThanOrEqual(reading.list.rows);
    }),
  );
});
