import { newId } from '@assay/core/ids';
import { expect, test } from 'vitest';
import { agreementOn } from './agreement-on-criterion.ts';

const accountId = (number: number) => newId('account', new Date(0), new Uint8Array(16).fill(number));
const criterion = { id: 'clear', title: 'Clear', levels: [3, 2, 1, 0].map((points) => ({ points, text: `worth ${points}` })) };

/** What each answer got, in the order in which reviewers finished; the number before the point is the reviewer's. */
const answersOf = (...given: readonly (readonly (readonly [reviewer: number, level: number])[])[]) =>
  given.map((answer) => answer.map(([reviewer, level]) => ({ accountId: accountId(reviewer), level })));

const repeated = <T>(times: number, value: T): T[] => Array.from({ length: times }, () => value);

test('who finished first makes no difference: of two reviewers it is their own kappa', () => {
  const levels = [0, 1, 2, 3, 0, 1, 2, 3, 1, 2].map((level, index) => [level, Math.min(3, level + (index % 3 === 0 ? 1 : 0))] as const);
  const straight = answersOf(...levels.map(([one, other]) => [[1, one] as const, [2, other] as const]));
  const mixed = answersOf(
    ...levels.map(([one, other], index) =>
      index % 2 === 0 ? [[1, one] as const, [2, other] as const] : [[2, other] as const, [1, one] as const],
    ),
  );
  expect(agreementOn(criterion, [1], mixed).kappa).toEqual(agreementOn(criterion, [1], straight).kappa);
});

test('takes one pair an answer for kappa and everybody for alpha, and leaves out what only one scored', () => {
  const answers = answersOf(...repeated(6, [[1, 0] as const, [2, 1] as const, [3, 3] as const]), ...repeated(4, [[1, 3] as const]), [
    [1, 3],
    [2, 3],
  ]);
  const { answers: compared, kappa, alpha } = agreementOn(criterion, [1], answers);
  expect([compared, kappa.n, alpha.n]).toEqual([7, 7, 7]);
  expect(kappa.isKnown && alpha.isKnown && kappa.value > alpha.value).toBe(true);
});

test('has intervals of enough answers, and advice that follows them', () => {
  const agreeing = answersOf(
    ...repeated(12, [[1, 0] as const, [2, 0] as const]),
    ...repeated(12, [[1, 3] as const, [2, 3] as const]),
    ...repeated(12, [[1, 2] as const, [2, 1] as const]),
  );
  const opposed = answersOf(...repeated(18, [[1, 0] as const, [2, 3] as const]), ...repeated(18, [[1, 3] as const, [2, 0] as const]));
  expect(agreementOn(criterion, [1], agreeing)).toMatchObject({
    kappa: { isKnown: true, interval: { isKnown: true } },
    alpha: { isKnown: true, interval: { isKnown: true } },
    advice: 'agree',
  });
  expect(agreementOn(criterion, [1], opposed)).toMatchObject({ alpha: { isKnown: true }, advice: 'disagree' });
});
