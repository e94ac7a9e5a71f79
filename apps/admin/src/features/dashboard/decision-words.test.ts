import type { LineOutcome, ScoresOnDashboard } from '@assay/core/analytics';
import { newId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import {
  confirmedWords,
  decidingWords,
  decisionSentence,
  deletedWords,
  inStepsWords,
  lineWords,
  populationWords,
  provisionalAttemptsWords,
  provisionalWords,
  rateWords,
  reliabilityWords,
  scoreFigures,
  secondLookWords,
  suggestion,
  tooFewWords,
  weekRange,
} from './decision-words.ts';
import { type Lines, linesOf } from './lines.ts';

const opening = {
  openingId: newId('opening', new Date('2026-01-05T10:00:00.000Z'), new Uint8Array(16)),
  title: 'Data analyst',
  role: '',
  level: '',
  interviewsPerWeek: 4,
  floorPercent: 60,
  floorReason: 'Queries are daily work.',
  decidingScore: 'raw' as const,
};

const outcome = (percent: number, passed: number, rate: number | null): LineOutcome => ({
  percent,
  passed: { n: 38, value: passed / 38, low: 0.13, high: 0.39 },
  perWeek: rate === null ? null : { rate, low: rate * 0.6, high: rate * 1.5 },
});

const scores: ScoresOnDashboard = {
  n: 38,
  mean: 61.24,
  meanLow: 55.1,
  meanHigh: 67.4,
  sd: 18,
  median: 63,
  counts: [],
  lines: [outcome(0, 38, 9), outcome(60, 20, 5), outcome(70, 12, 3), outcome(80, 1, 0.2)],
  atFloors: [],
};
const at = (line: number | null, floorPercent: number | null = 60): Lines => linesOf([{ ...opening, floorPercent }], line);

const nobodyLeftOut = { void: 0, confirmed: 0, waived: 0 };

test('says first what the line that decides means for the interviews of a week', () => {
  expect(decisionSentence(scores, at(70))).toBe(
    'At 70 the line lets 12 of 38 through: about 3 a week for 4 interviews. 20 reach the floor of 60.',
  );
  expect(decisionSentence(scores, at(70, null))).toBe('At 70 the line lets 12 of 38 through: about 3 a week for 4 interviews.');
});

test('a floor that brings too few for the interviews says only, one that brings enough does not', () => {
  expect(decisionSentence(scores, at(null, 70))).toBe('Only 12 of 38 reach the floor of 70: about 3 a week for 4 interviews.');
  expect(decisionSentence(scores, at(null))).toBe('20 of 38 reach the floor of 60: about 5 a week for 4 interviews.');
  const nearlyFour = { ...scores, lines: scores.lines.map((line) => (line.percent === 70 ? outcome(70, 12, 3.97) : line)) };
  expect(decisionSentence(nearlyFour, at(null, 70))).toBe('Only 12 of 38 reach the floor of 70: 3.9 a week for 4 interviews.');
  expect(decidingWords(at(50))).toBe('The line at 50 lies below the floor: the higher of the two decides.');
  expect(decidingWords(at(70))).toBeNull();
});

test('without a line it says so, and without weeks or interviews it does not speak of them', () => {
  expect(decisionSentence(scores, at(null, null))).toBe('38 candidates have finished, and no line is set. Drag it to see who would pass.');
  const noWeeks = { ...scores, lines: [outcome(60, 20, null)] };
  expect(decisionSentence(noWeeks, at(null))).toBe('20 of 38 reach the floor of 60.');
  expect(decisionSentence(scores, { ...at(70), interviewsPerWeek: null })).toContain('through: about 3 a week. ');
});

test('what the line says while it is moved has the range of a week', () => {
  expect(lineWords(outcome(72, 9, 2.9))).toBe('72 %: 9 of 38 would pass, 1 to 5 a week');
  expect(lineWords(outcome(72, 9, null))).toBe('72 %: 9 of 38 would pass');
  expect([weekRange({ low: 2, high: 2 }), rateWords(0), rateWords(0.4), rateWords(2.6)]).toEqual([
    '2 a week',
    'nobody a week',
    'less than one a week',
    'about 3 a week',
  ]);
});

test('provisional until enough have finished, and says how that is reckoned', () => {
  expect(provisionalWords({ n: 38, value: 12 / 38, low: 0, high: 1 })).toEqual({
    sentence: 'Provisional: collect 42 more.',
    why: 'With 80 finished, and the same share above the line, the pass rate is known to ± 10 points (95 %, by Wilson). Until then the line may well move.',
  });
  expect(provisionalWords({ n: 400, value: 0.3, low: 0, high: 1 })).toBeNull();
});

test('suggests a line that fills the interviews, or says why there is none', () => {
  expect(suggestion(scores, at(null))).toEqual({ percent: 60, words: 'Suggest a line that fills 4 interviews a week' });
  expect(suggestion(scores, { ...at(null), interviewsPerWeek: 12 })).toEqual({
    percent: null,
    words: 'No line fills 12 interviews a week: about 9 a week finish.',
  });
  // Not "about 12", which would fill them.
  expect(suggestion({ ...scores, lines: [outcome(0, 38, 11.96)] }, { ...at(null), interviewsPerWeek: 12 }).words).toContain(
    'about 11.9 a week finish',
  );
  expect(suggestion(scores, { ...at(null), interviewsPerWeek: null }).words).toContain('is not said');
  expect(suggestion({ ...scores, lines: [outcome(0, 38, null)] }, at(null)).words).toContain('no whole week');
});

test('whoever stands within the error is one, several or nobody', () => {
  expect([0, 1, 7].map((count) => secondLookWords(count, 6.25))).toEqual([
    'Nobody stands within the error of ± 6.3 points of the line.',
    '1 stands within the error of ± 6.3 points: give them a second look.',
    '7 stand within the error of ± 6.3 points: give them a second look.',
  ]);
});

test('the switch of the population says what it changes', () => {
  const leftOut = { void: 2, confirmed: 1, waived: 0 };
  const means = { counted: 61.24, all: 60.8 };
  expect(populationWords('counted', leftOut, means)).toBe('Without 2 void and 1 confirmed: mean 61.2\u00a0%; with them 60.8\u00a0%.');
  expect(populationWords('all', leftOut, means)).toBe('With 2 void and 1 confirmed: mean 60.8\u00a0%; without them 61.2\u00a0%.');
  expect(populationWords('counted', { ...leftOut, void: 0 }, { counted: null, all: null })).toBe('Without 1 confirmed.');
  expect(populationWords('counted', { void: 0, confirmed: 0, waived: 0 }, means)).toBeNull();
});

test('figures have their n and interval, and what is not known has its reason', () => {
  expect(scoreFigures(scores).replaceAll('\u00a0', ' ')).toBe(
    'n = 38 · mean 61.2 % [55.1 %, 67.4 %] · median 63 % · standard deviation 18 points',
  );
  expect(reliabilityWords({ isKnown: true, n: 38, value: 0.81, low: 0.7, high: 0.89, standardError: 6.2 }).replaceAll('\u00a0', ' ')).toBe(
    'A score is good to ± 6.2 points (reliability 0.81 [0.7, 0.89] · n = 38).',
  );
  expect(reliabilityWords({ isKnown: false, n: 3, why: 'few' })).toContain('too few');
  expect(confirmedWords({ n: 40, value: 0.05, low: 0.01, high: 0.17 })?.replaceAll('\u00a0', ' ')).toBe(
    '2 of 40 attempts are in a confirmed case of similarity: 5 % [1 %, 17 %].',
  );
  expect(confirmedWords({ n: 40, value: 0, low: 0, high: 0.09 })).toContain('None of 40 attempts is in a confirmed case');
  const scope = { openingId: null, from: null, until: null, population: 'counted' as const };
  const leftOut = nobodyLeftOut;
  const tooFew = (finished: number, from: string | null = null) =>
    tooFewWords({ finished, asOf: '2026-01-05T10:00:00.000Z', scope: { ...scope, from }, inSteps: null, leftOut });
  expect(tooFewWords({ finished: 0, asOf: null, scope, inSteps: null, leftOut })).toContain('being reckoned');
  expect(tooFewWords({ finished: 0, asOf: '2026-01-05T10:00:00.000Z', scope, inSteps: null, leftOut: { ...leftOut, void: 2 } })).toBe(
    'All attempts that have ended are left out: they are void, or in a confirmed case of similarity.',
  );
  expect([tooFew(0), tooFew(0, '2026-01-05'), tooFew(1), tooFew(6)]).toEqual([
    'Nobody has finished yet.',
    'Nobody has finished within these days.',
    '1 candidate has finished: figures are shown from 5 on, for with fewer each would be a person.',
    '6 candidates have finished, and fewer than 5 have a score yet: with fewer, each figure would be a person.',
  ]);
  expect(provisionalAttemptsWords({ finished: 38, provisional: 0, openings: [opening] })).toBeNull();
  expect(provisionalAttemptsWords({ finished: 38, provisional: 3, openings: [opening] })).toContain('3 of 38 scores can still change');
  const declared = { ...opening, decidingScore: 'equated' as const };
  expect(provisionalAttemptsWords({ finished: 38, provisional: 3, openings: [opening, declared] })).toContain(
    'or points for being equated.',
  );
});

test('says that a list may be shorter than a figure only where people were deleted', () => {
  expect(deletedWords(0)).toBeNull();
  expect(deletedWords(1)).toBe('Among these figures may be 1 attempt of a person who was deleted since: no list has them.');
  expect(deletedWords(1200)).toBe('Among these figures may be 1,200 attempts of people who were deleted since: no list has them.');
});

test('says of whom figures are for a role that sees no people', () => {
  expect(inStepsWords({ inSteps: null })).toBeNull();
  expect(inStepsWords({ inSteps: { before: '2026-01-12' } })).toBe(
    'Your role sees figures and no people, so these are of everybody who finished before 12 January 2026. Who finished since is taken in week by week, five or more at a time.',
  );
  expect(inStepsWords({ inSteps: { before: null } })).toContain('so these are of nobody yet.');
  const scope = { openingId: null, from: null, until: null, population: 'counted' as const };
  expect(tooFewWords({ finished: 0, asOf: '2026-01-05T10:00:00.000Z', scope, inSteps: { before: null }, leftOut: nobodyLeftOut })).toBe(
    'Figures follow once a week is over by which 5 have finished: with fewer, each would be a person.',
  );
});

test('everybody and nobody are said as words, and a line is not blamed where nobody finishes', () => {
  const passing = (passed: number, rate: number) => ({ ...scores, lines: [outcome(0, 38, 12), outcome(60, passed, rate)] });
  expect(decisionSentence(passing(0, 0), at(null))).toBe('None of 38 reaches the floor of 60: nobody a week for 4 interviews.');
  expect(decisionSentence(passing(38, 12), at(null))).toBe('All 38 reach the floor of 60: about 12 a week for 4 interviews.');
  const idle = { ...scores, lines: [outcome(0, 38, 0), outcome(60, 38, 0), outcome(70, 12, 0)] };
  expect(decisionSentence(idle, at(null))).toBe('All 38 reach the floor of 60, and nobody finished lately.');
  expect(decisionSentence(idle, at(70))).toBe(
    'At 70 the line lets 12 of 38 through, and nobody finished lately. All 38 reach the floor of 60.',
  );
  expect(secondLookWords(2, 1.04)).toBe('2 stand within the error of ± 1 point: give them a second look.');
});
