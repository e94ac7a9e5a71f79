import { expect, test } from 'vitest';
import { answerUntil } from './answer-until.ts';
import { oddsOf } from './odds-words.ts';
import { questionText } from './question-text.ts';
import { isAbovePeers } from './similarity-rate.ts';

test.each([
  ['2026-01-05T10:00:00.000Z', 5, '2026-01-12T10:00:00.000Z'],
  ['2026-01-09T10:00:00.000Z', 1, '2026-01-12T10:00:00.000Z'],
  ['2026-01-10T10:00:00.000Z', 1, '2026-01-12T10:00:00.000Z'],
  ['2026-01-05T10:00:00.000Z', 10, '2026-01-19T10:00:00.000Z'],
])('from %s, %d working days last until %s', (from, days, until) => {
  expect(answerUntil(new Date(from), days).toISOString()).toBe(until);
});

test.each([
  [0, '1 in 1'],
  [2, '1 in 100'],
  [3.6, '1 in 4,000'],
  [6, '1 in 1,000,000'],
  [6.2, 'less than 1 in 1,000,000'],
  [1.05, '1 in 11'],
  [-1, '1 in 1'],
])('a surprise of %d is said as odds: %s', (surprise, words) => {
  expect(oddsOf(surprise)).toBe(words);
});

test('the proposed question names the questions, and neither a suspicion nor another person', () => {
  for (const titles of [['Double'], ['Double', 'Halve'], ['Double', 'Halve', 'Triple']]) {
    const text = questionText(titles, { isAskedFirst: true });
    for (const title of titles) expect(text).toContain(`“${title}”`);
    expect(text).toContain('nothing is decided before');
    expect(questionText(titles, { isAskedFirst: false })).not.toContain('decided');
    expect(text).not.toMatch(/copied|copy|cheat|plagiar|suspic|other (candidate|person)|same as/i);
  }
});

test('a rate is above its peers where the intervals do not touch and there are cases enough', () => {
  const rate = (cases: number, low: number, high: number) => ({ attempts: 100, cases, confirmed: 0, low, high });
  expect(isAbovePeers(rate(9, 0.05, 0.16), rate(2, 0.001, 0.02))).toBe(true);
  expect(isAbovePeers(rate(2, 0.05, 0.16), rate(2, 0.001, 0.02))).toBe(false);
  expect(isAbovePeers(rate(9, 0.02, 0.16), rate(2, 0.001, 0.02))).toBe(false);
  expect(isAbovePeers(rate(9, 0.05, 0.16), { ...rate(0, 0, 0), attempts: 0 })).toBe(false);
});
