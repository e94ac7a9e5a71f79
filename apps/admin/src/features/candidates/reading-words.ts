import type { ReadingForStaff } from '@assay/core/reviews';
import { formatCount, formatDateTime, formatNumber } from '@assay/ui';

/** Why people read the attempt or do not, with the numbers that decided it then. */
export function readingSentence(reading: ReadingForStaff): string {
  return `${whyWords(reading)} Decided ${formatDateTime(reading.decidedAt)}${reading.planNumber === 0 ? ' by the usual plan' : `, by plan ${reading.planNumber}`}.`;
}

function whyWords({ why, percent, decidingScore, floorPercent, near }: ReadingForStaff): string {
  const score = `${formatNumber(percent ?? 0, 1)}\u00a0% ${decidingScore === 'equated' ? 'equated' : 'by cases and keys'}`;
  const floor = `the floor of ${formatNumber(floorPercent ?? 0, 1)}\u00a0%`;
  switch (why) {
    case 'all':
      return 'People read it, as they read every attempt.';
    case 'no_floor':
      return 'People read it: the opening had no floor to hold it against.';
    case 'no_points':
      return 'People read it: cases and keys decided nothing.';
    case 'above_floor':
      return `People read it: ${score} reaches ${floor}.`;
    case 'near_floor':
      return `People read it: ${score} is within ${nearWords(near)} of ${floor}.`;
    case 'spot_check':
      return `People read it as a spot check: ${score} is ${near === null ? `below ${floor}` : `further than ${nearWords(near)} from ${floor}`}.`;
    case 'beyond':
      return `Nobody is asked to read it: ${score} is ${near === null ? `below ${floor}` : `further than ${nearWords(near)} from ${floor}`}.`;
    default:
      return why satisfies never;
  }
}

function nearWords(near: ReadingForStaff['near']): string {
  if (near === null) return '';
  const points = `${formatNumber(near.points, 1)} points`;
  if (near.standardError === null) return points;
  const { isKnown, attempts } = near.standardError;
  return isKnown
    ? `${points} (one standard error, from ${formatCount(attempts, 'attempt')})`
    : `${points} (typed; the standard error was not known with ${formatCount(attempts, 'attempt')})`;
}
