import { expect, test } from 'vitest';
import { caseFinding, type LanguageOfCase, optionFinding } from './findings.ts';

const share = (value: number, n = 60) => ({ n, value, low: value, high: value });

const languageOf = (changes: Partial<LanguageOfCase> = {}): LanguageOfCase => ({
  language: 'python',
  passed: share(0.1, 20),
  lead: { low: 0.6, high: 0.9 },
  othersN: 40,
  usualGap: 0,
  ...changes,
});

test.each([
  ['everybody passes', share(1), [], { kind: 'everybody' }],
  ['nobody passes', share(0), [], { kind: 'nobody' }],
  ['too few to say', share(1, 29), [], null],
  ['some pass', share(0.7), [], null],
  ['one language alone fails it', share(0.7), [languageOf()], { kind: 'language', language: 'python' }],
  ['a language with few programs', share(0.7), [languageOf({ passed: share(0, 9) })], null],
  ['nothing to hold it against', share(0.7), [languageOf({ othersN: 9 })], null],
  ['a language that is behind by little', share(0.7), [languageOf({ lead: { low: 0.15, high: 0.5 } })], null],
  ['a language that is as far behind everywhere', share(0.5), [languageOf({ usualGap: 0.5 })], null],
  [
    'a language that is ahead elsewhere is not forgiven',
    share(0.7),
    [languageOf({ lead: { low: 0.21, high: 0.5 }, usualGap: -0.5 })],
    { kind: 'language', language: 'python' },
  ],
  ['two languages fail it', share(0.4), [languageOf(), languageOf({ language: 'javascript' })], null],
] as const)('in a case: %s', (_, passed, languages, finding) => {
  expect(caseFinding({ passed, isSample: false }, languages)).toEqual(finding);
});

test('in a visible case: that everybody passes it is no news, that nobody does is', () => {
  expect(caseFinding({ passed: share(1), isSample: true }, [])).toBeNull();
  expect(caseFinding({ passed: share(0), isSample: true }, [])).toEqual({ kind: 'nobody' });
});

test.each([
  ['better candidates choose it', { isCorrect: false, chosen: share(0.4) }, { low: 0.02, high: 0.3 }, 'strong_choose_it'],
  ['perhaps better candidates choose it', { isCorrect: false, chosen: share(0.4) }, { low: -0.02, high: 0.3 }, null],
  ['too few chose it to say how they did', { isCorrect: false, chosen: share(0.05) }, null, null],
  ['nobody chooses it', { isCorrect: false, chosen: share(0) }, null, 'nobody_chooses_it'],
  ['nobody of few chooses it', { isCorrect: false, chosen: share(0, 29) }, null, null],
  ['nobody chooses the right one', { isCorrect: true, chosen: share(0) }, null, 'nobody_is_right'],
  ['the right one', { isCorrect: true, chosen: share(0.4) }, { low: 0.1, high: 0.3 }, null],
] as const)('in an option: %s', (_, option, lead, finding) => {
  expect(optionFinding(option, lead)).toBe(finding);
});
