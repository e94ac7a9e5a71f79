import { expect, test } from 'vitest';
import { type ComparedSide, readSides, sharesPeople, writeSides } from './compared-sides.ts';

const side = (changes: Partial<ComparedSide> = {}): ComparedSide => ({
  assessmentId: 'asm_1',
  openingId: null,
  role: null,
  level: null,
  from: null,
  until: null,
  ...changes,
});

test('what is written is read again, also a role and a level with the signs that separate', () => {
  const sides = [
    side(),
    side({ openingId: 'opn_1', from: '2026-01-01' }),
    side({ until: '2026-02-01', role: 'C~ a.n. other & 100 %', level: 'Jr. ~ 2' }),
    side({ level: 'senior' }),
  ];
  expect(readSides(writeSides(sides))).toEqual(sides);
  expect(writeSides([side()])).toBe('asm_1');
  expect(readSides('')).toEqual([]);
});

test('takes any text apart without falling over', () => {
  expect(readSides('~.%')).toEqual([side({ assessmentId: '' }), side({ assessmentId: '', openingId: '%' })]);
  expect(readSides('asm_1....%E0%A4%A')).toEqual([side({ role: '%E0%A4%A' })]);
});

test('knows when somebody may be on both sides', () => {
  expect(sharesPeople(side(), side({ assessmentId: 'asm_2' }))).toBe(false);
  expect(sharesPeople(side(), side({ openingId: 'opn_1' }))).toBe(true);
  expect(sharesPeople(side({ openingId: 'opn_2' }), side({ openingId: 'opn_1' }))).toBe(false);
  expect(sharesPeople(side({ role: 'a' }), side({ role: 'b' }))).toBe(false);
  expect(sharesPeople(side({ role: 'a', level: 'x' }), side({ role: 'a', level: 'y' }))).toBe(false);
  expect(sharesPeople(side({ role: 'a' }), side({ role: 'a', level: 'y' }))).toBe(true);
  expect(sharesPeople(side({ until: '2026-01-31' }), side({ from: '2026-02-01' }))).toBe(false);
  expect(sharesPeople(side({ until: '2026-02-01' }), side({ from: '2026-02-01' }))).toBe(true);
});
