import { expect, test } from 'vitest';
import { dayWords } from './day-words.ts';

test('says a day as one says it, with the year where it is another one', () => {
  expect(dayWords('2026-03-14', '2026-01-05')).toBe('14 March');
  expect(dayWords('2027-01-02', '2026-12-30')).toBe('2 January 2027');
  expect(dayWords('2026-03-14')).toBe('14 March 2026');
});
