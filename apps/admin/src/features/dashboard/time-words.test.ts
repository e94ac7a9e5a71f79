import { expect, test } from 'vitest';
import { timeBins, timeNotes, timeSentence } from './time-words.ts';

const time = {
  bins: [
    { from: 0, to: 0.1, count: 2 },
    { from: 0.9, to: 1, count: 36 },
  ],
  median: 0.82,
  cutOff: { n: 38, value: 5 / 38, low: 0.06, high: 0.27 },
};

test('says how many the clock cut off, and that it is many only where that is sure', () => {
  expect(timeSentence(time)).toBe('The clock cut 5 of 38 off.');
  expect(timeSentence({ ...time, cutOff: { n: 38, value: 15 / 38, low: 0.26, high: 0.55 } })).toBe(
    'The clock cut 15 of 38 off: the time is short for many.',
  );
  expect(timeSentence({ ...time, cutOff: { n: 38, value: 0, low: 0, high: 0.09 } })).toBe('The clock cut nobody off.');
});

test('shares of the time are whole per cents of it', () => {
  expect(timeBins(time)).toEqual([
    { from: 0, to: 10, count: 2 },
    { from: 90, to: 100, count: 36 },
  ]);
  expect(timeNotes(time).join().replaceAll('\u00a0', ' ')).toBe('median 82 % of the working time · cut off 13 % [6 %, 27 %] · n = 38');
});
