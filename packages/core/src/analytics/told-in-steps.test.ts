import { expect, test } from 'vitest';
import { toldBefore } from './told-in-steps.ts';

const today = '2026-02-04';
const day = (on: string, scored: number) => ({ day: on, scored });

test('figures grow by five people or more, week by week', () => {
  const days = [day('2026-01-05', 4), day('2026-01-07', 2), day('2026-01-12', 4), day('2026-01-20', 1), day('2026-01-26', 4)];
  expect(toldBefore(days.slice(0, 1), today)).toBeNull();
  expect(toldBefore(days.slice(0, 2), today)).toBe('2026-01-12');
  expect(toldBefore(days.slice(0, 3), today)).toBe('2026-01-12');
  expect(toldBefore(days.slice(0, 4), today)).toBe('2026-01-26');
  expect(toldBefore(days, today)).toBe('2026-01-26');
});

test('a week that is not over tells nothing yet', () => {
  expect(toldBefore([day('2026-02-02', 40)], today)).toBeNull();
  expect(toldBefore([day('2026-02-02', 40)], '2026-02-09')).toBe('2026-02-09');
  expect(toldBefore([], today)).toBeNull();
});
