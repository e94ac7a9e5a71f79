import { expect, test } from 'vitest';
import { equatedSentence, fitSentence } from './equated-words.ts';

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');
const fit = { fittedAt: '2026-01-06T10:00:00.000Z', attempts: 1220, model: '2pl' } as const;
const known = (percent: number) => ({ isKnown: true, percent, standardError: 9.26, fit }) as const;

test('says which of two forms was harder, and how far the answers tell', () => {
  expect(plain(equatedSentence(63, known(66.04)))).toBe(
    '66 % if everybody had had the same questions: this form was harder. Good to ± 9.3 points.',
  );
  expect(equatedSentence(63, known(58))).toContain('this form was easier.');
  expect(equatedSentence(63, known(63.4))).toContain('this form was as hard as others.');
  expect(plain(fitSentence(known(66), false))).toBe(
    'Equated by what 1,220 attempts tell of the questions, as of 6 January 2026. The points above decide.',
  );
  expect(fitSentence(known(66), true)).toContain('as of 6 January 2026. It decides.');
});

test('of nothing and everything there is nothing to equate', () => {
  expect(equatedSentence(100, { ...known(100), standardError: null })).toBe(
    'The same whichever questions were drawn: nothing and everything are so on each form.',
  );
});

test('says why there is none', () => {
  expect(equatedSentence(63, { isKnown: false, why: 'few', fewest: 200 })).toContain('once 200 attempts have ended');
  expect(equatedSentence(63, { isKnown: false, why: 'no_curve' })).toContain('too few have answered some of them');
  expect(equatedSentence(63, { isKnown: false, why: 'by_people' })).toContain('people give a part of the score');
  expect(fitSentence({ isKnown: false, why: 'no_curve' }, false)).toBeNull();
});
