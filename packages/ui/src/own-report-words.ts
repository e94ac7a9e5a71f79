import type { GroupInReport, ReportContent } from '@assay/core/own-reports';
import { formatCount, formatPercent } from './format.ts';

/** What has to be said beside the points, and while there are none. */
export function reportNotes({ score, toReview, leftOut, lateEdits }: ReportContent): readonly string[] {
  return [
    ...(score !== null && score.maxPoints === 0 ? ['There are no points yet.'] : []),
    ...(score === null || score.equatedPercent === null
      ? []
      : [
          `${formatPercent(score.equatedPercent / 100, 1)} is what decides: what your points would be had everybody had the same questions. It makes up for an easier or a harder draw.`,
        ]),
    ...(toReview > 0
      ? [
          `${formatCount(toReview, 'answer')} ${toReview === 1 ? 'is' : 'are'} still being read: ${toReview === 1 ? 'its' : 'their'} points come on top.`,
        ]
      : []),
    ...(leftOut > 0
      ? [`${formatCount(leftOut, 'question')} had a fault and ${leftOut === 1 ? 'was' : 'were'} left out, which costs you nothing.`]
      : []),
    ...(lateEdits === null ? [] : [lateWords[lateEdits]]),
  ];
}

const lateWords = {
  waiting: 'Your late edits wait for a person: this is without them so far.',
  counted: 'This is with your late edits.',
  not_counted: 'This is without your late edits.',
} as const satisfies Record<NonNullable<ReportContent['lateEdits']>, string>;

/** "Hidden cases passed: basics 3 of 3, unusual input 1 of 2". */
export const casesNote = (groups: readonly GroupInReport[]): string =>
  groups.length === 0
    ? ''
    : `Hidden cases passed: ${groups.map(({ name, passed, total }) => `${name === null ? '' : `${name} `}${passed} of ${total}`).join(', ')}`;
