import type { Agreement, AgreementForStaff } from '@assay/core/reviews';
import { expect, test } from 'vitest';
import {
  adviceSentence,
  agreementFigure,
  agreementLead,
  groupSentence,
  howToRead,
  nWords,
  ownSentence,
  severityFigure,
} from './agreement-words.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const known = (value: number, low: number, high: number): Agreement => ({
  isKnown: true,
  n: 40,
  value,
  interval: { isKnown: true, low, high },
});
const of = (...advices: AgreementForStaff['questions'][number]['criteria'][number]['advice'][]): AgreementForStaff => ({
  asOf: '2026-01-05T10:00:00.000Z',
  reviewersEach: 2,
  questions: [
    {
      questionId: 'a',
      title: 'A',
      kind: 'essay',
      answers: 40,
      criteria: advices.map((advice, index) => ({
        id: String(index),
        title: 'C',
        versions: [1],
        answers: 40,
        kappa: known(0, 0, 0),
        alpha: known(0, 0, 0),
        advice,
      })),
    },
  ],
  isCut: false,
  unfinished: 0,
  severity: { reviewers: 0, spread: null, gap: null },
  areNamesShown: false,
  named: null,
});

test('never says 0 of what is not known, but why', () => {
  expect(agreementFigure(known(-0.123, -0.4, 0.2))).toBe('−0.12 [−0.40, 0.20]');
  expect(agreementFigure(known(0, -0.1, 0.1))).toBe('0.00 [−0.10, 0.10]');
  expect(agreementFigure({ isKnown: false, n: 3, why: 'few' })).toBe('too few');
  expect(agreementFigure({ isKnown: false, n: 9, why: 'one_level' })).toBe('one level only');
  expect(agreementFigure({ isKnown: true, n: 9, value: 1, interval: { isKnown: false, why: 'few' } })).toBe('1.00');
  expect(plain(nWords({ n: 9, interval: { isKnown: false, why: 'few' } }))).toBe('n = 9, too few for an interval');
  expect(adviceSentence({ advice: 'not_known', alpha: { isKnown: false, n: 3, why: 'few' } })).toMatch(/^3 of 5 answers/);
  expect(adviceSentence({ advice: 'not_known', alpha: { isKnown: false, n: 9, why: 'one_level' } })).toMatch(/same level/);
  expect(adviceSentence({ advice: 'disagree', alpha: known(0.2, 0.1, 0.3) })).toMatch(/guidance wants words/);
});

test('says first what wants to be done', () => {
  expect(agreementLead(of('disagree', 'agree'))).toBe('1 of 2 criteria wants clearer guidance.');
  expect(agreementLead(of('may_disagree', 'agree'))).toMatch(/^1 of 2 criteria may want/);
  expect(agreementLead(of('agree', 'mostly_agree'))).toBe('Reviewers agree on every criterion.');
  expect(agreementLead(of('agree', 'too_few'))).toMatch(/^Reviewers agree on 1 of 2 criteria; of the others/);
  expect(agreementLead(of('too_few'))).toMatch(/^Too little/);
  expect(agreementLead({ ...of(), questions: [], reviewersEach: 1 })).toMatch(/^One reviewer reads each answer/);
  expect(agreementLead({ ...of(), questions: [], unfinished: 1 })).toMatch(/^1 answer is still being scored and counts here once all its/);
});

test('says of the figures what they are of', () => {
  expect(howToRead({ unfinished: 0, isCut: false })).toMatch(/^1 is full agreement/);
  expect(howToRead({ unfinished: 12, isCut: true })).toMatch(
    /^12 answers are still being scored and count here once all their reviewers have finished\. Of the newest 2,000 answers\. 1 is/,
  );
});

test('says how severe somebody is only as far as the interval lets it', () => {
  const severity = { n: 24, value: -0.06, interval: { isKnown: true as const, low: -0.1, high: -0.02 }, others: 3 };
  expect(ownSentence(severity)).toBe(
    'On 24 answers that 3 others scored, too, you give 6 points of 100 less than the others: you are more severe.',
  );
  expect(plain(severityFigure(severity))).toBe('−6 [−10, −2] · n = 24');
  expect(ownSentence({ ...severity, interval: { isKnown: true, low: -0.1, high: 0.02 } })).toMatch(/neither severe nor lenient/);
  expect(ownSentence({ ...severity, n: 1, others: 1, interval: { isKnown: false, why: 'few' } })).toMatch(
    /^On 1 answer that one other person scored, too, you are neither/,
  );
  expect(groupSentence({ reviewers: 3, spread: null, gap: null })).toMatch(/from 3 others on/);
  expect(
    plain(groupSentence({ reviewers: 5, spread: 0.04, gap: { n: 40, value: 0.12, interval: { isKnown: true, low: 0.09, high: 0.15 } } })),
  ).toContain('differ on the same answer by 12 [9, 15] · n = 40.');
});
