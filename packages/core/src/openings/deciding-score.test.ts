import { expect, test } from 'vitest';
import { decidingPercent } from './deciding-score.ts';

const equated = { isKnown: true, percent: 71.5 } as const;

test('the points decide where an opening says so, whatever they would be on other questions', () => {
  expect(decidingPercent('raw', 63, equated)).toEqual({ percent: 63, of: 'raw', lacks: null });
  expect(decidingPercent('raw', 63, { isKnown: false, why: 'by_people' })).toEqual({ percent: 63, of: 'raw', lacks: null });
});

test('the equated score decides where an opening says so and there is one', () => {
  expect(decidingPercent('equated', 63, equated)).toEqual({ percent: 71.5, of: 'equated', lacks: null });
  expect(decidingPercent('equated', 0, { isKnown: true, percent: 0 })).toEqual({ percent: 0, of: 'equated', lacks: null });
});

test('where there is none the points decide meanwhile, and why is said', () => {
  expect(decidingPercent('equated', 63, { isKnown: false, why: 'no_curve' })).toEqual({ percent: 63, of: 'raw', lacks: 'no_curve' });
  expect(decidingPercent('equated', 63, { isKnown: false, why: 'by_people' })).toEqual({ percent: 63, of: 'raw', lacks: 'by_people' });
  expect(decidingPercent('equated', 63, null)).toEqual({ percent: 63, of: 'raw', lacks: 'few' });
});

test('nothing decides while there is no score', () => {
  expect(decidingPercent('raw', null, null)).toBeNull();
  expect(decidingPercent('equated', null, equated)).toBeNull();
});
