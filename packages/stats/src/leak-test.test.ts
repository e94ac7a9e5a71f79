import { expect, test } from 'vitest';
import type { LeakExposure } from './leak-baseline.ts';
import {
  addExposure,
  explainLeak,
  type LeakState,
  startLeakTest,
  withFalseAlarmRate,
  withoutEvidence,
  withoutPending,
} from './leak-test.ts';
import { seededRandom } from './random.ts';

/** `scale` 4 gives scores in quarters instead of right and wrong. */
function candidates(seed: string, scale = 1) {
  const random = seededRandom(seed);
  const answer = (chance: number) =>
    Array.from({ length: scale }, () => (random() < chance ? 1 : 0)).reduce<number>((sum, one) => sum + one, 0) / scale;
  return (leak: number, improvement = 0): LeakExposure => {
    const chance = Math.min(1, 0.25 + 0.5 * random() + improvement);
    return {
      score: answer(chance + leak * (1 - chance)),
      others: Array.from({ length: 7 }, () => ({ score: answer(chance), expected: 0.5 })),
    };
  };
}
const many = (count: number, next: () => LeakExposure) => Array.from({ length: count }, next);
const signalsAfter = (state: LeakState, next: (index: number) => LeakExposure, most: number): [number, LeakState] => {
  let [now, count] = [state, 0];
  while (count < most && !explainLeak(now).isSignal) {
    now = addExposure(now, next(count));
    count += 1;
  }
  return [count, now];
};

test('signals a leak soon, says since when, and goes on from stored state as if it had never been stored', () => {
  const next = candidates('leak');
  let state = startLeakTest(
    many(2000, () => next(0)),
    1 / 2000,
  );
  for (const exposure of many(300, () => next(0))) state = addExposure(state, exposure);
  expect(explainLeak(state).isSignal).toBe(false);
  const leaked = many(200, () => next(0.64));
  const [delay, signalled] = signalsAfter(state, (index) => leaked[index] ?? next(0.64), 200);
  expect(delay).toBeLessThan(60);
  const finding = explainLeak(signalled);
  expect(finding).toMatchObject({ n: 300 + delay, isSignal: true });
  expect(finding.statistic).toBeGreaterThanOrEqual(finding.threshold);
  expect(Math.abs((finding.since ?? 0) - 301)).toBeLessThan(40);
  const stored: LeakState = JSON.parse(JSON.stringify(state));
  expect(signalsAfter(stored, (index) => leaked[index] ?? next(0.64), 200)[1]).toEqual(signalled);
});

test('candidates who get better on all questions are no leak', () => {
  let alarms = 0;
  for (let run = 0; run < 8; run += 1) {
    const next = candidates(`improving ${run}`);
    const state = startLeakTest(
      many(600, () => next(0)),
      1 / 10_000,
    );
    if (signalsAfter(state, (index) => next(0, index / 15_000), 1500)[0] < 1500) alarms += 1;
  }
  // A rise by a tenth would be a signal in nearly all of them if it were held against the question alone.
  expect(alarms).toBeLessThanOrEqual(3);
});

test('works with scores between right and wrong', () => {
  const next = candidates('quarters', 4);
  const state = startLeakTest(
    many(800, () => next(0)),
    1 / 2000,
  );
  expect(signalsAfter(state, () => next(0), 300)[0]).toBe(300);
  expect(signalsAfter(state, () => next(0.5), 300)[0]).toBeLessThan(60);
});

test('a false alarm is put aside, and what led to it becomes part of what is normal', () => {
  const next = candidates('false');
  const [, signalled] = signalsAfter(startLeakTest(many(300, () => next(0))), () => next(0.6), 500);
  const cleared = withoutEvidence(signalled);
  expect(explainLeak(cleared)).toMatchObject({ statistic: 0, isSignal: false, since: null, n: signalled.n });
  expect(cleared.baseline.n).toBeGreaterThan(signalled.baseline.n);
});

test('refuses to begin before it is known what is normal', () => {
  const next = candidates('few');
  expect(() => startLeakTest(many(199, () => next(0)))).toThrow(RangeError);
  expect(explainLeak(startLeakTest(many(200, () => next(0))))).toMatchObject({ n: 0, statistic: 0, isSignal: false, since: null });
});

test('a leak that was acted on leaves no trace in the baseline, and comes up again while it goes on', () => {
  const next = candidates('acted on');
  const before = startLeakTest(many(500, () => next(0)));
  const [, signalled] = signalsAfter(before, () => next(0.9), 500);
  const anew = withoutPending(signalled);
  expect(explainLeak(anew)).toMatchObject({ isSignal: false, statistic: 0, since: null });
  expect(anew.baseline).toEqual(signalled.baseline);
  expect(signalsAfter(anew, () => next(0.9), 100)[0]).toBeLessThan(100);
});

test('another rate of false alarms changes the threshold and nothing else', () => {
  const next = candidates('rate');
  const state = startLeakTest(
    many(500, () => next(0)),
    1 / 10_000,
  );
  const often = withFalseAlarmRate(state, 1 / 1000);
  expect(often.threshold).toBeLessThan(state.threshold);
  expect({ ...often, threshold: 0 }).toEqual({ ...state, threshold: 0 });
  expect(withFalseAlarmRate(often, 1 / 10_000)).toEqual(state);
});
