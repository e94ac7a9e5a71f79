import type { RotationSettings } from './schema.ts';

/** So many answers are needed before a question is watched: with fewer it is not known well enough what is normal. */
export const exposuresToCalibrate = 300;
/** So many answers are needed before another question says something about a candidate. */
export const answersToExpect = 50;

/** One false alarm in so many exposures, unless somebody chose otherwise. */
export const usualFalseAlarmRate = 1 / 10_000;
const [rarest, mostFrequent] = [1 / 200_000, 1 / 500];
/** A quarter with hardly any answers says nothing about the next one. */
const fewestExposures = 1_000;

/**
 * False alarms per exposure. Rounded down to steps of half an octave, so that a threshold is not found anew for every answer that a quarter has
 * more than the one before.
 */
export function falseAlarmRateOf(
  { falseAlarmsPerQuarter }: Pick<RotationSettings, 'falseAlarmsPerQuarter'>,
  exposuresOfQuarter: number,
): number {
  if (falseAlarmsPerQuarter === null) return usualFalseAlarmRate;
  const rate = falseAlarmsPerQuarter / Math.max(fewestExposures, exposuresOfQuarter);
  const stepped = 2 ** (Math.floor(2 * Math.log2(rate) + 1e-9) / 2);
  return Math.min(mostFrequent, Math.max(rarest, stepped));
}
