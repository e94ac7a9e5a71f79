import { expect, test } from 'vitest';
import { nothingSpoken, spokenMinutes } from './spoken-minutes.ts';

const second = 1000;
const minute = 60 * second;

/** What is said, in order, while the time left takes these values; each only once while it stands. */
function said(remaining: readonly number[]): string[] {
  const words: string[] = [];
  let spoken = nothingSpoken(remaining[0] ?? 0);
  for (const remainingMs of remaining) {
    const next = spokenMinutes(spoken, remainingMs);
    if (next.words !== '' && next.words !== spoken.words) words.push(next.words);
    spoken = next;
  }
  return words;
}

/** Every quarter of a second, as the page looks. */
const ticking = (fromMs: number, toMs: number): number[] =>
  Array.from({ length: Math.floor((fromMs - toMs) / 250) + 1 }, (_, index) => fromMs - index * 250);

test('says ten, five and one minute, once each, and nothing else', () => {
  expect(said(ticking(12 * minute, -second))).toEqual(['10 minutes left.', '5 minutes left.', 'One minute left.']);
});

test('says it when the minute is reached, for a quarter of a minute', () => {
  const before = nothingSpoken(10 * minute + 1);
  expect(spokenMinutes(before, 10 * minute + 1).words).toBe('');
  const at = spokenMinutes(before, 10 * minute);
  expect(at.words).toBe('10 minutes left.');
  expect(spokenMinutes(at, 10 * minute - 14 * second)).toBe(at);
  expect(spokenMinutes(at, 10 * minute - 15 * second).words).toBe('');
});

test.each([9 * minute, 5 * minute, 3 * minute, 30 * second, 0])('says nothing when the page opens with %i ms left', (remainingMs) => {
  expect(said([remainingMs, remainingMs - 250, remainingMs - 500])).toEqual([]);
});

test.each([
  ['past ten minutes', 11 * minute, 8 * minute - 20 * second, '8 minutes left.'],
  ['past ten and five', 11 * minute, 3 * minute + 20 * second, '4 minutes left.'],
  ['past all of them', 11 * minute, 40 * second, 'One minute left.'],
])('says once what is left after a sleep %s', (_, before, after, words) => {
  expect(said([before, after, after - 250, after - 500])).toEqual([words]);
});

test('says nothing about the time when a sleep has gone past the end', () => {
  expect(said([11 * minute, -5 * second])).toEqual([]);
});

test('says five minutes again after minutes were added', () => {
  expect(said([...ticking(6 * minute, 3 * minute), ...ticking(8 * minute, 4 * minute)])).toEqual(['5 minutes left.', '5 minutes left.']);
});

test('says all of them again after half an hour was added', () => {
  expect(said([...ticking(2 * minute, 0), ...ticking(30 * minute, 0)])).toEqual([
    'One minute left.',
    '10 minutes left.',
    '5 minutes left.',
    'One minute left.',
  ]);
});

test('does not say a minute twice when the clock is put right by a second', () => {
  const around = [5 * minute + 500, 5 * minute, 5 * minute + second, 5 * minute - second, 5 * minute + 900, 5 * minute - 20 * second];
  expect(said(around)).toEqual(['5 minutes left.']);
});
