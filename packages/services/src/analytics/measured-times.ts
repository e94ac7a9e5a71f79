import { fewestAnswers, type MeasuredFigures, type MeasuredSeconds, type MeasuredTime } from '@assay/core/analytics';
import { type Database, listSecondCounts, type MeasuredQuestion } from '@assay/db';
import { type Counted, quantileWithInterval } from '@assay/stats';
import { inTurn } from './in-turn.ts';

export const measuredTimes = async (db: Database, of: MeasuredQuestion, minutes: number): Promise<MeasuredFigures['times']> => ({
  minutes,
  whole: timeOf(await inTurn(() => listSecondCounts(db, of, 'whole'))),
  firstRun: timeOf(await inTurn(() => listSecondCounts(db, of, 'firstRun'))),
  firstPass: timeOf(await inTurn(() => listSecondCounts(db, of, 'firstPass'))),
});

function timeOf(counts: readonly Counted[]): MeasuredTime | null {
  const n = counts.reduce((sum, { count }) => sum + count, 0);
  const [lower, median, upper] = [quartile(counts, 0.25), quartile(counts, 0.5), quartile(counts, 0.75)];
  if (n < fewestAnswers || lower === null || median === null || upper === null) return null;
  return { n, lower, median, upper };
}

function quartile(counts: readonly Counted[], share: number): MeasuredSeconds | null {
  const found = quantileWithInterval(counts, share);
  return found === null ? null : { seconds: found.value, low: found.low, high: found.high };
}
