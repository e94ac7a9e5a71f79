import { seededRandom } from '@assay/stats';

/** A leak raises success from 0.5 to this, for all who know of it. */
const leakedSuccess = 0.82;

type Random = () => number;

/**
 * The best that right and wrong alone can give to somebody who knows which share will leak and that the question is solved by exactly half: the
 * CUSUM of that likelihood ratio (optimal by Moustakides 1986), with its threshold for one false alarm in `every` exposures.
 */
export function knownShareDelay({ share, every, runs }: { share: number; every: number; runs: number }, seed: string): number {
  const random = seededRandom(`${seed} known ${share}`);
  const success = 0.5 + (leakedSuccess - 0.5) * share;
  let [low, high] = [0.5, 8];
  for (let halving = 0; halving < 10; halving += 1) {
    const threshold = (low + high) / 2;
    if (meanRun(success, threshold, 0.5, 300, random) < every) low = threshold;
    else high = threshold;
  }
  return meanRun(success, (low + high) / 2, success, runs, random);
}

function meanRun(alternative: number, threshold: number, success: number, runs: number, random: Random): number {
  const [wrong, right] = [Math.log((1 - alternative) / 0.5), Math.log(alternative / 0.5)];
  let exposures = 0;
  for (let run = 0; run < runs; run += 1) {
    for (let sum = 0; sum < threshold; exposures += 1) sum = Math.max(0, sum + (random() < success ? right : wrong));
  }
  return exposures / runs;
}

const exposuresOfMonth = 300;

/**
 * What a careful person does without such a test: at the end of each month, compare its successes with those of all months before (a one-sided
 * z-test of two shares), at a level that gives one false alarm in `every` exposures.
 */
export function monthsByHandDelay({ share, every, runs }: { share: number; every: number; runs: number }, seed: string): number {
  const random = seededRandom(`${seed} months ${share}`);
  const success = 0.5 + (leakedSuccess - 0.5) * share;
  // One test a month: 300 of 2,000 is a level of 0.15.
  const critical = criticalValue(exposuresOfMonth / every);
  let total = 0;
  for (let run = 0; run < runs; run += 1) {
    let [before, solvedBefore] = [3_000, count(3_000, 0.5, random)];
    // The leak comes at any time of a month.
    const intact = Math.floor(random() * exposuresOfMonth);
    let delay = -intact;
    for (let month = 0; ; month += 1) {
      const solved =
        month === 0
          ? count(intact, 0.5, random) + count(exposuresOfMonth - intact, success, random)
          : count(exposuresOfMonth, success, random);
      delay += exposuresOfMonth;
      const pooled = (solved + solvedBefore) / (before + exposuresOfMonth);
      const error = Math.sqrt(pooled * (1 - pooled) * (1 / before + 1 / exposuresOfMonth));
      if ((solved / exposuresOfMonth - solvedBefore / before) / error > critical) break;
      before += exposuresOfMonth;
      solvedBefore += solved;
    }
    total += delay;
  }
  return total / runs;
}

function count(exposures: number, success: number, random: Random): number {
  let solved = 0;
  for (let exposure = 0; exposure < exposures; exposure += 1) if (random() < success) solved += 1;
  return solved;
}

/** Of the standard normal distribution, upper tail, by the logistic approximation (Bowling et al. 2009). */
const criticalValue = (level: number): number => Math.log((1 - level) / level) / 1.702;
