import { expect, test } from 'vitest';
import { layoutOf, packed, type Row, shortened } from './row-geometry.ts';

const row = (key: string, notes: string[] = []): Row => ({ key, label: key, value: '1', share: 0.5, interval: null, notes, words: key });

test('rows follow on each other without touching, and the drawing ends after the last', () => {
  for (const width of [320, 900]) {
    const { rows, height } = layoutOf([row('a', ['one', 'two']), row('b'), row('c', ['three'])], width);
    rows.slice(1).forEach((one, index) => {
      expect(one.top).toBe((rows[index]?.top ?? 0) + (rows[index]?.height ?? 0));
    });
    expect(height).toBe((rows.at(-1)?.top ?? 0) + (rows.at(-1)?.height ?? 0));
    for (const one of rows) expect(one.top + one.height).toBeGreaterThan(one.noteY + (one.noteLines.length - 1) * 16);
  }
});

test('on a narrow screen the label stands above its bar', () => {
  const notes = ['one', 'two'];
  const [[wide], [narrow]] = [layoutOf([row('a', notes)], 900).rows, layoutOf([row('a', notes)], 320).rows];
  expect((narrow?.labelY ?? 0) < (narrow?.barY ?? 0)).toBe(true);
  expect((wide?.labelY ?? 0) > (wide?.barY ?? 0)).toBe(true);
});

test('a label too long for its room ends in an ellipsis, by letters and not by halves of them', () => {
  expect(shortened('Data quality', 140)).toBe('Data quality');
  expect(shortened('🙂🙂🙂🙂🙂🙂', 35)).toBe('🙂🙂🙂🙂…');
});

test('notes share a line as long as there is room, and none is left out', () => {
  expect(packed(['83 % of those before', 'median 26 h', '8 lost'], 100)).toEqual(['83 % of those before · median 26 h · 8 lost']);
  expect(packed(['83 % of those before', 'median 26 h', '8 lost'], 22)).toEqual(['83 % of those before', 'median 26 h · 8 lost']);
  expect(packed(['a note longer than its line', '8 lost'], 10)).toEqual(['a note longer than its line', '8 lost']);
  expect(packed([], 10)).toEqual([]);
});
