import type { CalibrationForStaff, MeasuredShare } from '@assay/core/analytics';
import { expect, test } from 'vitest';
import { secondsWords, shareWords } from '../../words/figure-words.ts';
import {
  answersWords,
  endWords,
  facilitySentence,
  itemRestFigures,
  itemRestSentence,
  timeSentence,
  trustWords,
} from './calibration-words.ts';
import { findingsSentence } from './finding-words.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const share = (value: number, low = value, high = value, n = 70): MeasuredShare => ({ n, value, low, high });

const calibration = (changes: Partial<CalibrationForStaff>): CalibrationForStaff => ({
  version: 2,
  versions: [],
  n: 64,
  firstDay: '2026-01-05',
  lastDay: '2026-02-01',
  isScoredByPeople: false,
  figures: null,
  reckoned: null,
  byVersion: [],
  leak: null,
  ...changes,
});

test.each([
  [{}, '64 answers to version 2, from attempts begun between 5 January 2026 and 1 February 2026.'],
  [{ version: null, lastDay: '2026-01-05' }, '64 answers to all versions, from attempts begun on 5 January 2026.'],
  [{ n: 3, firstDay: null, lastDay: null }, '3 of 5 answers to version 2 so far. With fewer than 5, a figure would be a person.'],
  [{ n: 0, firstDay: null, lastDay: null }, 'No finished attempt has had version 2 yet.'],
  [{ n: 0, version: null, firstDay: null, lastDay: null }, 'No finished attempt has had this question yet.'],
])('says of how many answers the figures are: %j', (changes, words) => {
  expect(answersWords(calibration(changes))).toBe(words);
});

test.each([
  [share(0.6, 0.5, 0.7), 3, 'On average 60 % of the points: about what difficulty 3 of 5 lets expect (55 %).'],
  [share(0.62, 0.58, 0.66), 3, 'On average 62 % of the points: a little easier than difficulty 3 of 5 lets expect (55 %).'],
  [share(0.3, 0.2, 0.4), 5, 'On average 30 % of the points: harder than difficulty 3 of 5 lets expect (55 %), more like difficulty 5.'],
])('holds the share correct against the author’s guess: %j', (facility, nearest, words) => {
  expect(plain(facilitySentence({ facility, guess: { difficulty: 3, share: 0.55, nearest } }))).toBe(words);
});

test.each([
  [0.4, 0.2, 0.6, 'Tells strong from weak candidates well.'],
  [0.25, 0.1, 0.4, 'Tells strong from weak candidates somewhat.'],
  [0.1, 0.02, 0.2, 'Hardly tells strong from weak candidates.'],
  [0.1, -0.1, 0.3, 'Not clear yet whether stronger candidates do better here.'],
  [-0.3, -0.5, -0.1, 'Stronger candidates do worse here. Look for a fault in the question or in what counts as right.'],
])('says what an item–rest correlation of %f [%f, %f] means', (r, low, high, words) => {
  expect(itemRestSentence({ isKnown: true, n: 60, r, low, high })).toBe(words);
});

test('gives no figure for what is not known', () => {
  expect(itemRestFigures({ isKnown: true, n: 60, r: -0.3, low: -0.512, high: 0.1 })).toBe('item–rest r = −0.30 [−0.51, 0.10] · n = 60');
  expect(itemRestFigures({ isKnown: false, n: 2, why: 'few' })).toBe('n = 2');
  expect(itemRestSentence({ isKnown: false, n: 2, why: 'same_score' })).toContain('everybody got the same score');
});

test('holds times against the author’s minutes', () => {
  const quartile = (seconds: number, low: number | null, high: number | null) => ({ seconds, low, high });
  const times = (median: ReturnType<typeof quartile>) => ({
    minutes: 5,
    whole: { n: 40, lower: quartile(200, 180, 220), median, upper: quartile(600, 500, 700) },
    firstRun: null,
    firstPass: null,
  });
  expect(timeSentence(times(quartile(400, 320, 500)))).toBe(
    'Half of them took between 3 min 20 s and 10 min: longer than the 5 min the author expects.',
  );
  expect(timeSentence(times(quartile(310, 250, 380)))).toBe('Half of them took between 3 min 20 s and 10 min; the author expects 5 min.');
  const alike = { n: 40, lower: quartile(300, 300, 300), median: quartile(300, 300, 300), upper: quartile(300, 300, 300) };
  expect(timeSentence({ ...times(quartile(1, 1, 1)), whole: alike })).toBe('Most of them took 5 min; the author expects 5 min.');
  expect(timeSentence({ ...times(quartile(1, 1, 1)), whole: null })).toBe('Not known yet of 5 answers. The author expects 5 min.');
  expect(secondsWords(quartile(90, null, 100))).toBe('1 min 30 s');
});

test('says who left it empty and whose time ran out', () => {
  const timeUp = { ranOut: share(0.1), worthNothing: share(4 / 70) };
  expect(endWords({ unanswered: share(0), timeUp })).toEqual([
    '0 of 70 left it empty.',
    'In 7 of 70 attempts the time ran out; in 4 of these nothing was right here.',
  ]);
  expect(endWords({ unanswered: null, timeUp: null })).toEqual(['Of older answers it is not known who left it empty.']);
});

test('counts what is pointed out, and trusts from thirty answers on', () => {
  expect(findingsSentence({ options: null, cases: 'few' })).toBeNull();
  const option = { id: 'a', html: 'A', isCorrect: false, chosen: share(0), rest: null, finding: 'nobody_chooses_it' } as const;
  expect(findingsSentence({ options: [option], cases: null })).toBe('There is 1 option to look at; it is marked below.');
  expect([trustWords(29), trustWords(30)]).toEqual([
    '29 of 30 answers: the figures are a hint so far, and no case or option is pointed out.',
    null,
  ]);
  expect(plain(shareWords(share(0.62, 0.549, 0.69)))).toBe('62 % [55 %, 69 %]');
});
