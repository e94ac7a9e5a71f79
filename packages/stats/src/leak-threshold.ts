import { boundedExpected, evidenceOf, watchedLeaks } from './leak-sums.ts';
import { seededRandom } from './random.ts';

export type ThresholdFor = {
  /** Mean score without a leak. */
  success: number;
  /** Standard deviation of the expected scores. */
  spread: number;
  /** Exposures that the baseline was calibrated on. */
  calibratedOn: number;
  /** Wanted false alarms per exposure. */
  falseAlarmRate: number;
};

const tried = Array.from({ length: 16 }, (_, index) => 1.5 + index * 0.9);
const exposuresEach = 2_000;
const simulatedExposures = 500_000;
const strips = 40;
/** Of the wanted rate: what the simulation leaves out, the errors of the slope and of the mean rest, costs the remainder. */
const margin = 0.75;
const known = new Map<string, number>();

/**
 * The threshold at which alarms without a leak come at the wanted rate, found by a seeded simulation of the test itself: the baseline is
 * calibrated on as many exposures as really were there and goes on learning, so a short calibration gives a higher threshold. The parameters
 * are rounded to the safe side, so that few simulations serve all questions; asked again, the answer is remembered.
 */
export function leakThreshold({ success, spread, calibratedOn, falseAlarmRate }: ThresholdFor): number {
  const rounded = {
    success: Math.min(0.9, Math.max(0.1, Math.round(success * 20) / 20)),
    spread: Math.floor(Math.min(0.3, spread) * 20) / 20,
    // Steps of half an octave.
    calibratedOn: Math.round(2 ** (Math.floor(Math.log2(Math.min(10_000, Math.max(50, calibratedOn))) * 2) / 2)),
    falseAlarmRate,
  };
  const key = JSON.stringify(rounded);
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const threshold = simulatedThreshold(rounded, key);
  known.set(key, threshold);
  return threshold;
}

function simulatedThreshold({ success, spread, calibratedOn, falseAlarmRate }: ThresholdFor, seed: string): number {
  const random = seededRandom(seed);
  const alarms = tried.map(() => 0);
  for (let replicate = 0; replicate < simulatedExposures / exposuresEach; replicate += 1) {
    countAlarms({ success, spread, calibratedOn }, random, alarms);
  }
  const asked = margin * falseAlarmRate;
  const rates = alarms.map((count) => Math.max(count, 0.5) / simulatedExposures);
  for (const [index, rate] of rates.entries()) {
    if (rate > asked) continue;
    const before = rates[index - 1];
    const [low, high] = [tried[index - 1], tried[index]];
    if (before === undefined || low === undefined || high === undefined) return tried[0] ?? 0;
    return low + ((high - low) * Math.log(before / asked)) / Math.log(before / rate);
  }
  return tried.at(-1) ?? 0;
}

/** One baseline, tested on exposures without a leak, for all thresholds at once. */
function countAlarms(
  { success, spread, calibratedOn }: Omit<ThresholdFor, 'falseAlarmRate'>,
  random: () => number,
  alarms: number[],
): void {
  const deviations = Array.from({ length: strips }, (_, strip) => spread * quantile((strip + 0.5) / strips));
  const draw = () => deviations[Math.floor(random() * strips)] ?? 0;
  let [n, sum] = [calibratedOn, 0];
  for (let exposure = 0; exposure < calibratedOn; exposure += 1) {
    const deviation = draw();
    sum += (random() < boundedExpected(success + deviation) ? 1 : 0) - deviation;
  }
  let pendingN = 0;
  let pendingSum = 0;
  let slowest = 0;
  const sums = watchedLeaks.map(() => new Float64Array(tried.length));
  for (let exposure = 0; exposure < exposuresEach; exposure += 1) {
    const deviation = draw();
    const score = random() < boundedExpected(success + deviation) ? 1 : 0;
    const expected = boundedExpected(sum / n + deviation);
    const isOver = new Uint8Array(tried.length);
    for (const [leak, { closes, handicap }] of watchedLeaks.entries()) {
      const added = evidenceOf(score, expected, closes);
      if (leak === 0) slowest = Math.max(0, slowest + added);
      raise(sums[leak] ?? new Float64Array(), added, handicap, isOver);
    }
    for (let index = 0; index < tried.length; index += 1) {
      if (isOver[index] === 0) continue;
      alarms[index] = (alarms[index] ?? 0) + 1;
      for (const own of sums) own[index] = 0;
    }
    pendingN += 1;
    pendingSum += score - deviation;
    if (slowest > 0) continue;
    n += pendingN;
    sum += pendingSum;
    pendingN = 0;
    pendingSum = 0;
  }
}

/** The sums of one leak, one for each threshold tried. */
function raise(sums: Float64Array, added: number, handicap: number, isOver: Uint8Array): void {
  for (let index = 0; index < sums.length; index += 1) {
    const raised = Math.max(0, (sums[index] ?? 0) + added);
    sums[index] = raised;
    if (raised - handicap >= (tried[index] ?? 0)) isOver[index] = 1;
  }
}

/** Of the standard normal distribution, by the logistic approximation (Bowling et al. 2009); close enough for a spread that is rounded. */
const quantile = (share: number): number => Math.log(share / (1 - share)) / 1.702;
