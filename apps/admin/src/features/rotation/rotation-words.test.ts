import { expect, test } from 'vitest';
import { closedWords, facilityWords, outlookWords, rateWords, shareWords, trendWords, watchWords } from './rotation-words.ts';

test('a stock is said with its range, and not at all where too little is known', () => {
  expect(outlookWords({ kind: 'unknown' })).toEqual({ sentence: 'Not enough attempts yet to say', range: null, isShort: false });
  expect(outlookWords({ kind: 'lasts', weeks: 5, soonest: 4, latest: 7 })).toEqual({
    sentence: 'Lasts about 5 weeks at this rate',
    range: '4 to 7 weeks',
    isShort: true,
  });
  expect(outlookWords({ kind: 'lasts', weeks: 40, soonest: 30, latest: null }).range).toBe('30 to more than two years');
  expect(outlookWords({ kind: 'lasts', weeks: 0, soonest: 0, latest: 0 }).sentence).toBe('Runs short now');
  expect(outlookWords({ kind: 'lasts', weeks: null, soonest: null, latest: null }).sentence).toBe('Lasts more than two years at this rate');
});

test('a rate is said with the attempts that it is known from', () => {
  const rate = { rate: 5, low: 3.6, high: 6.9 };
  expect(rateWords({ rate, attempts: 40, weeks: 8, pending: 3 })).toBe(
    '5 a week (95 % interval 3.6 to 6.9): 40 attempts in the last 8 weeks; 3 invited and not started',
  );
  expect(rateWords({ rate: null, attempts: 1, weeks: 1, pending: 0 })).toBe('1 attempt in the last week');
});

test('what is not known is said so, never as a number', () => {
  expect(facilityWords(null)).toBe('no answers yet');
  expect(shareWords(null)).toBe('too few attempts');
  expect(trendWords(null, 'points')).toBe('not enough answers');
  expect(watchWords({ watch: { kind: 'waiting', n: 12, wanted: 300 }, signal: null })).toBe('Not enough answers to watch yet: 12 of 300');
});

test('a trend is called one only where its interval leaves out 0', () => {
  expect(trendWords({ n: 400, slope: 0.021, low: 0.01, high: 0.032 }, 'points')).toBe(
    'rising: +2.1 percentage points per 100 answers (+1 to +3.2), n = 400',
  );
  expect(trendWords({ n: 400, slope: -12, low: -20, high: -4 }, 'seconds')).toMatch(/^falling: /);
  expect(trendWords({ n: 60, slope: 0.01, low: -0.03, high: 0.05 }, 'points')).toMatch(/^no clear change: /);
});

test('says who closed a proposal, or that nobody did', () => {
  expect(closedWords({ at: '', by: 'Olga', outcome: 'accepted', reason: '' })).toBe('Accepted by Olga');
  expect(closedWords({ at: '', by: null, outcome: 'policy', reason: '' })).toBe('Carried out by the policy');
  expect(closedWords({ at: '', by: 'Olga', outcome: 'gone', reason: '' })).toBe('Closed by itself');
});
