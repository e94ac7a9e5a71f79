import { expect, test } from 'vitest';
import { adviceOn, isGroupShown } from './agreement.ts';

const known = (value: number, low: number, high: number) =>
  adviceOn({ isKnown: true, n: 40, value, interval: { isKnown: true, low, high } });

test('says that guidance wants words where reviewers disagree for certain, and less where chance may have done it', () => {
  expect([known(0.3, 0.1, 0.5), known(0.6, 0.4, 0.8), known(0.7, 0.5, 0.9), known(0.9, 0.7, 1)]).toEqual([
    'disagree',
    'may_disagree',
    'mostly_agree',
    'agree',
  ]);
});

test('says nothing of what is not known, and little of what has no interval', () => {
  expect(adviceOn({ isKnown: false, n: 40, why: 'one_level' })).toBe('not_known');
  expect(adviceOn({ isKnown: true, n: 6, value: 0.1, interval: { isKnown: false, why: 'few' } })).toBe('too_few');
  expect(adviceOn({ isKnown: true, n: 40, value: 1, interval: { isKnown: false, why: 'no_spread' } })).toBe('agree');
});

test('a group is shown from three others on, whoever looks', () => {
  expect(isGroupShown(['a', 'b', 'c'], 'a')).toBe(false);
  expect(isGroupShown(['a', 'b', 'c'], 'z')).toBe(true);
  expect(isGroupShown(['a', 'b', 'c', 'd'], 'a')).toBe(true);
});
