import { addExposure, explainLeak, type LeakExposure, type LeakState, seededRandom, startLeakTest, withoutEvidence } from '@assay/stats';
import { normal } from '../../../packages/stats/src/simulation.test-fixture.ts';
import { easinessFor, successAt } from './ability.ts';

/** One question that ten candidates a day see, solved by half of them, in forms with seven others. */
const exposuresPerDay = 10;
const daysOfYear = 365;
const others = 7;
/** Of those who know the answer this share of the others, too, solve it: from 0.5 to 0.82. */
const closedGap = 0.64;

const otherFacilities = Array.from({ length: 40 }, (_, index) => 0.3 + (0.5 * index) / 39);
const otherQuestions = otherFacilities.map((facility) => ({ expected: facility, easiness: easinessFor(facility) }));
const easiness = easinessFor(0.5);

type Candidates = {
  random: () => number;
  /** Share of the candidates who know the answer. */
  share: number;
  /** Mean ability, in standard deviations. */
  ability: number;
  /** Those who know it succeed with 0.82 whatever their ability, instead of closing their own gap. */
  isFlat?: boolean;
  /** Without it the test is told nothing of the other questions. */
  isAdjusted?: boolean | undefined;
};

function exposureOf({ random, share, ability: mean, isFlat = false, isAdjusted = true }: Candidates): LeakExposure {
  const ability = mean + normal(random);
  const own = successAt(easiness, ability);
  const knowing = isFlat ? Math.max(own, 0.82) : own + closedGap * (1 - own);
  const success = random() < share ? knowing : own;
  return {
    score: random() < success ? 1 : 0,
    others: Array.from({ length: isAdjusted ? others : 0 }, () => {
      const question = otherQuestions[Math.floor(random() * otherQuestions.length)] ?? { expected: 0.5, easiness };
      return { score: random() < successAt(question.easiness, ability) ? 1 : 0, expected: question.expected };
    }),
  };
}

type Tested = { calibratedOn: number; runs: number; falseAlarmRate: number; isAdjusted?: boolean | undefined };

const calibrated = (random: () => number, { calibratedOn, falseAlarmRate: rate, isAdjusted }: Tested): LeakState =>
  startLeakTest(
    Array.from({ length: calibratedOn }, () => exposureOf({ random, share: 0, ability: 0, isAdjusted })),
    rate,
  );

/** Exposures until the signal after a leak, in runs that did not signal in the 200 exposures before it. */
export function meanDelay(of: Tested & { share: number; isFlat?: boolean }, seed: string): number {
  let total = 0;
  let counted = 0;
  for (let run = 0; counted < of.runs; run += 1) {
    const random = seededRandom(`${seed} delay ${of.share} ${of.calibratedOn} ${run}`);
    let state = calibrated(random, of);
    let isEarly = false;
    for (let exposure = 0; exposure < 200 && !isEarly; exposure += 1) {
      state = addExposure(state, exposureOf({ random, share: 0, ability: 0, isAdjusted: of.isAdjusted }));
      isEarly = explainLeak(state).isSignal;
    }
    if (isEarly) continue;
    let delay = 0;
    while (!explainLeak(state).isSignal && delay < 5_000) {
      state = addExposure(state, exposureOf({ random, ...of, ability: 0 }));
      delay += 1;
    }
    total += delay;
    counted += 1;
  }
  return total / counted;
}

/** Alarms per exposure over a year without a leak, in which the mean ability rises by `drift`. */
export function falseAlarmRate(of: Tested & { drift: number }, seed: string): number {
  const exposures = daysOfYear * exposuresPerDay;
  let alarms = 0;
  for (let run = 0; run < of.runs; run += 1) {
    const random = seededRandom(`${seed} false ${of.drift} ${of.calibratedOn} ${run}`);
    let state = calibrated(random, of);
    for (let exposure = 0; exposure < exposures; exposure += 1) {
      state = addExposure(state, exposureOf({ random, share: 0, ability: (of.drift * exposure) / exposures, isAdjusted: of.isAdjusted }));
      if (!explainLeak(state).isSignal) continue;
      alarms += 1;
      state = withoutEvidence(state);
    }
  }
  return alarms / (of.runs * exposures);
}
