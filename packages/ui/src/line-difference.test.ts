import { expect, test } from 'vitest';
import { foldSame, type Line, lineDifference } from './line-difference.ts';

const signs = { same: ' ', removed: '-', added: '+' } as const;
const shown = (lines: readonly Line[]) => lines.map(({ kind, text }) => signs[kind] + text);

test('keeps the lines that both texts have, and tells what went before what came', () => {
  expect(shown(lineDifference('a\nb\nc\n', 'a\nB\nc\nd\n'))).toEqual([' a', '-b', '+B', ' c', '+d']);
  expect(lineDifference('a\nb', 'b')).toEqual([
    { kind: 'removed', before: 1, text: 'a' },
    { kind: 'same', before: 2, after: 1, text: 'b' },
  ]);
});

test('an empty text has no line, and a line break at the end opens none', () => {
  expect(lineDifference('', '')).toEqual([]);
  expect(shown(lineDifference('', 'a\n\nb'))).toEqual(['+a', '+', '+b']);
  expect(shown(lineDifference('a', ''))).toEqual(['-a']);
  expect(shown(lineDifference('a\n', 'a'))).toEqual([' a']);
});

test('does not stop the page over long texts that have little in common', () => {
  const text = (prefix: string) => `first\n${Array.from({ length: 20_000 }, (_, index) => `${prefix}${index}`).join('\n')}\nlast`;
  const lines = lineDifference(text('a'), text('b'));
  expect(lines).toHaveLength(40_002);
  expect([lines.at(0)?.kind, lines.at(-1)?.kind]).toEqual(['same', 'same']);
});

test('leaves out what is the same far from a difference', () => {
  const before = Array.from({ length: 20 }, (_, index) => String(index)).join('\n');
  const stretches = foldSame(lineDifference(before, before.replace('10', 'ten')), 1);
  expect(stretches.map((stretch) => (stretch.kind === 'folded' ? stretch.count : shown(stretch.lines)))).toEqual([
    9,
    [' 9', '-10', '+ten', ' 11'],
    8,
  ]);
});
