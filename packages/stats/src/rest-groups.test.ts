import { expect, test } from 'vitest';
import { seededRandom } from './random.ts';
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
  expect(upperLowerIndex(answers)?.value).toBeCloseTo(0, 12);
  const sorted = answers.toSorted((a, b) => a.share - b.share);
  expect(upperLowerIndex(sorted)?.value).toBeCloseTo(0, 12);
});

test('the strongest 27 of 100 are held against the weakest 27', () => {
  const answers = Array.from({ length: 100 }, (_, index) => ({ rest: index, share: index >= 73 ? 0.9 : index < 27 ? 0.2 : 0.5 }));
  expect(upperLowerIndex(answers)?.value).toBeCloseTo(0.7, 12);
  // Of ten people 2.7 are at each end: the third one counts seven tenths.
  const ten = Array.from({ length: 10 }, (_, index) => ({ rest: index, share: index === 2 ? 1 : 0 }));
  expect(upperLowerIndex(ten)?.value).toBeCloseTo(-0.7 / 2.7, 12);
  expect(upperLowerIndex(ten.slice(0, 3))).toBeNull();
});

test('the interval of the 27 % index holds the truth as often as it says', () => {
  const random = seededRandom('27 percent');
  // Of all people the upper 27 % get 0.2 + 0.6 · 0.865 of it on average, the lower 27 % 0.2 + 0.6 · 0.135.
  const truth = 0.6 * 0.73;
  let held = 0;
  for (let sample = 0; sample < 400; sample += 1) {
    const answers = Array.from({ length: 120 }, () => {
      const rest = random();
      return { rest, share: random() < 0.2 + 0.6 * rest ? 1 : 0 };
    });
    const index = upperLowerIndex(answers);
    if (index !== null && index.low <= truth && truth <= index.high) held += 1;
  }
  expect(held / 400).toBeGreaterThan(0.92);
  expect(held / 400).toBeLessThan(0.985);
});
