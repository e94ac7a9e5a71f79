import { expect, test } from 'vitest';
import { fifths, upperLowerIndex } from './rest-groups.ts';

test('fifths go from the weakest to the strongest', () => {
  const answers = Array.from({ length: 100 }, (_, index) => ({ rest: index / 100, share: index < 60 ? 0 : 1 }));
  expect(fifths(answers)?.map(({ n, value }) => [n, value])).toEqual([
    [20, 0],
    [20, 0],
    [20, 0],
    [20, 1],
    [20, 1],
  ]);
  expect(fifths(answers.slice(0, 24))).toBeNull();
});

test('people with the same rest have no order: whoever comes first in the list makes no difference', () => {
  const answers = Array.from({ length: 50 }, (_, index) => ({ rest: 0.5, share: index % 2 }));
  for (const fifth of fifths(answers) ?? []) expect(fifth).toMatchObject({ n: expect.closeTo(10, 9), value: expect.closeTo(0.5, 9) });
  expect(upperLowerIndex(answers)).toBeCloseTo(0, 12);
  const sorted = answers.toSorted((a, b) => a.share - b.share);
  expect(upperLowerIndex(sorted)).toBeCloseTo(0, 12);
});

test('the strongest 27 of 100 are held against the weakest 27', () => {
  const answers = Array.from({ length: 100 }, (_, index) => ({ rest: index, share: index >= 73 ? 0.9 : index < 27 ? 0.2 : 0.5 }));
  expect(upperLowerIndex(answers)).toBeCloseTo(0.7, 12);
  // Of ten people 2.7 are at each end: the third one counts seven tenths.
  const ten = Array.from({ length: 10 }, (_, index) => ({ rest: index, share: index === 2 ? 1 : 0 }));
  expect(upperLowerIndex(ten)).toBeCloseTo(-0.7 / 2.7, 12);
  expect(upperLowerIndex(ten.slice(0, 3))).toBeNull();
});
