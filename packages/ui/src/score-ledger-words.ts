import type { ExplainedItem, LeftOut, ScorePart } from '@assay/core/grading';
import { isAboveFloor } from '@assay/core/openings';
import { formatCount, formatDate, formatNumber, formatPercent, formatPoints } from './format.ts';

/** "1.8 of 3". */
export const pointsOfWords = (points: number, maxPoints: number): string => `${formatNumber(points, 2)} of ${formatNumber(maxPoints, 2)}`;

/** How much of the score a section decides, with what waits in it. */
export function sectionWords(
  { maxPoints, toReview, toReviewPoints }: { maxPoints: number; toReview: number; toReviewPoints: number },
  whole: number,
): string {
  const own = maxPoints + toReviewPoints;
  if (own === 0) return whole === 0 ? '' : 'Nothing of it counts';
  const weight = own === whole ? [] : [`${formatPercent(own / whole, 1)} of the score`];
  const waiting = toReview === 0 ? [] : [`${formatCount(toReview, 'answer')} worth ${formatNumber(toReviewPoints, 2)} not scored yet`];
  return [...weight, ...waiting].join(', ');
}

/** What decided an answer, or why it is in no sum; empty where its parts say so below it. */
export function itemWords({ standing, leftOut, isAnswered, parts, weight, gradedByVersion }: ExplainedItem): string {
  const [only, ...more] = parts;
  const how =
    standing === 'left_out'
      ? leftOutWords(leftOut ?? { why: 'other' })
      : standing === 'to_review'
        ? `A person has still to score it, for ${formatPoints(weight)}`
        : standing === 'ungraded'
          ? 'Not graded yet'
          : !isAnswered
            ? 'Not answered'
            : only === undefined || more.length > 0
              ? ''
              : decidedBy[only.by];
  return [how, gradedByVersion === null ? '' : `graded by version ${gradedByVersion}`].filter((words) => words !== '').join(', ');
}

const decidedBy = { machine: 'By cases and keys', people: 'By people, with the rubric' } as const satisfies Record<ScorePart['by'], string>;

/** "Cases decide 60 %". */
export const partWords = ({ by, maxPoints }: ScorePart, weight: number): string =>
  `${by === 'machine' ? 'Cases decide' : 'The rubric decides'} ${formatPercent(weight === 0 ? 0 : maxPoints / weight, 1)}`;

export function leftOutWords(leftOut: LeftOut): string {
  switch (leftOut.why) {
    case 'pilot':
      return 'A pilot: tried out, never scored';
    case 'stopped':
      return `Stopped for a fault${leftOut.when === null ? '' : ` on ${formatDate(leftOut.when.at)}, with ${formatCount(leftOut.when.minutes, 'minute')} added`}: it costs nothing`;
    case 'regrade':
      return `Left out by a regrade${leftOut.at === null ? '' : ` on ${formatDate(leftOut.at)}`}: ${leftOut.reason}`;
    case 'other':
      return 'Not counted';
    default:
      return leftOut satisfies never;
  }
}

type Total = { points: number; maxPoints: number; toReview: number };

/** "The floor of 60 %, reached with 0.1 points to spare." Half a score is held to nothing. */
export function floorWords({ points, maxPoints, toReview }: Total, floorPercent: number): string {
  const floor = `The floor of ${formatNumber(floorPercent, 1)}\u00a0%`;
  if (toReview > 0 || maxPoints === 0) return `${floor}: held against the score once it is whole`;
  const spare = points - (maxPoints * floorPercent) / 100;
  const reached = isAboveFloor((100 * points) / maxPoints, floorPercent) === true;
  const size = formatNumber(Math.abs(spare), 2);
  if (size === '0') return reached ? `${floor}, just reached` : `${floor}, missed by less than 0.01 points`;
  return reached ? `${floor}, reached with ${size} points to spare` : `${floor}, missed by ${size} points`;
}
