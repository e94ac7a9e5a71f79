import { expect, test } from 'vitest';
import { formsWords, minutesWords, sharedWords, stockWords } from './form-words.ts';

test('says how many forms there are as exactly as it is known', () => {
  expect(formsWords({ count: { kind: 'exact', forms: 1260 } })).toBe('1,260 different forms');
  expect(formsWords({ count: { kind: 'at_least', forms: 1260 } })).toBe('At least 1,260 different forms');
  expect(formsWords({ count: { kind: 'more_than', forms: 1_000_000 } })).toBe('More than 1,000,000 different forms');
  expect(formsWords({ count: { kind: 'exact', forms: 1 } })).toBe('Only 1 form');
  expect(formsWords({ count: { kind: 'exact', forms: 0 } })).toBe('No form as asked for');
  expect(stockWords({ live: 12, families: 1 })).toBe('12 live questions of 1 family');
});

test('names an estimate as one', () => {
  const count = { kind: 'exact', forms: 1260 } as const;
  expect(sharedWords({ count, shared: { questions: 2.14, isEstimate: false } }, 5)).toBe(
    'Two candidates share 2.1 of 5 questions on average.',
  );
  expect(sharedWords({ count, shared: { questions: 0.04, isEstimate: true } }, 5)).toBe(
    'Two candidates share 0.04 of 5 questions on average, an estimate from draws.',
  );
  expect(sharedWords({ count: { kind: 'exact', forms: 1 }, shared: { questions: 2, isEstimate: false } }, 2)).toBe(
    'Everybody gets the same questions.',
  );
});

test('warns kindly when the questions take longer than there is time', () => {
  expect(minutesWords({ minutes: 45 }, 3_600_000)).toEqual({ words: '45 min by the authors’ estimate, of 1 h.', isTooLong: false });
  expect(minutesWords({ minutes: 75 }, 3_600_000)).toMatchObject({ isTooLong: true, words: expect.stringContaining('15 min more') });
});
