import { expect, test } from 'vitest';
import { decidingWords, floorOfPoints, lacksSentence } from './deciding-words.ts';

test('says by which score somebody is decided about, and that the points stand in where there is no other', () => {
  expect(decidingWords({ percent: 57.04, of: 'equated' })).toBe('57\u00a0% equated');
  expect(decidingWords({ percent: 62.5, of: 'raw' })).toBe('62.5\u00a0%');
  expect(lacksSentence({ percent: 57, of: 'equated', lacks: null })).toBeNull();
  expect(lacksSentence({ percent: 55, of: 'raw', lacks: null })).toBeNull();
  expect(lacksSentence({ percent: 55, of: 'raw', lacks: 'few' })).toBe(
    'Provisional: the equated score is to decide, and there is none, as too few attempts have ended to equate them. The points stand in for it.',
  );
});

test('points that do not decide are held against no floor', () => {
  expect(floorOfPoints({ percent: 57, of: 'equated', lacks: null }, 60)).toEqual({});
  expect(floorOfPoints({ percent: 55, of: 'raw', lacks: 'few' }, 60)).toEqual({ floorPercent: 60 });
  expect(floorOfPoints(null, null)).toEqual({ floorPercent: null });
});
