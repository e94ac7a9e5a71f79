import { type AssessmentDashboard, type FunnelRow, type FunnelStep, fewestAnswers, type MeasuredHours } from '@assay/core/analytics';
import { formatDuration, formatNumber } from '@assay/ui';
import type { Row } from '../../charts/row-geometry.ts';
import { nWords, shareWords } from '../../words/figure-words.ts';

export const stepWords = {
  invited: 'Invited',
  opened: 'Opened the link',
  started: 'Started',
  submitted: 'Finished',
  passed: 'Passed the line',
  advanced: 'Advanced',
} as const satisfies Record<FunnelStep, string>;

/** Not to be broken between lines. */
const hoursWords = (hours: number): string => formatDuration(hours * 3_600_000).replaceAll(' ', '\u00a0');

/** "2 days [1 day 4 h, 3 days]". */
export function medianWords({ hours, low, high }: MeasuredHours): string {
  return low === null || high === null ? hoursWords(hours) : `${hoursWords(hours)} [${hoursWords(low)}, ${hoursWords(high)}]`;
}

/** Each step as a bar of those who were invited; the interval is that of the share who came from the step before. */
export function funnelRows(funnel: readonly FunnelRow[]): Row[] {
  const invited = funnel[0]?.n ?? 0;
  return funnel.map((row) => {
    const { step, n, besides, ofPrevious } = row;
    const place = (share: number, of: number) => (share * of + besides) / Math.max(1, invited);
    const notes = notesOf(row);
    return {
      key: step,
      label: stepWords[step],
      value: formatNumber(n),
      share: invited === 0 ? 0 : n / invited,
      interval: ofPrevious === null ? null : { low: place(ofPrevious.low, ofPrevious.n), high: place(ofPrevious.high, ofPrevious.n) },
      notes,
      words: [`${stepWords[step]}: ${formatNumber(n)}`, ...notes].join('; '),
    };
  });
}

function notesOf({ step, ofPrevious, median, lost, waiting, besides }: FunnelRow): string[] {
  if (step === 'invited') return [];
  return [
    ofPrevious === null ? '' : `${shareWords(ofPrevious)} of those before`,
    median === null ? '' : `median ${medianWords(median)}`,
    lost === 0 ? '' : `${formatNumber(lost)} lost`,
    waiting === 0 ? '' : `${formatNumber(waiting)} may still come`,
    besides === 0 ? '' : `${formatNumber(besides)} from below the line`,
  ].filter(Boolean);
}

/** Where most are lost, in a sentence. */
export function funnelSentence({
  funnel,
  scope,
  leftOut,
  isBeingReckoned,
}: Pick<AssessmentDashboard, 'funnel' | 'scope' | 'leftOut' | 'isBeingReckoned'>): string {
  const invited = funnel[0]?.n ?? 0;
  if (invited === 0 && isBeingReckoned) return 'Who was invited is being reckoned.';
  if (invited === 0 && leftOut.void + leftOut.confirmed > 0) return 'Nobody who was invited is counted: their attempts are left out.';
  if (invited === 0)
    return scope.from === null && scope.until === null ? 'Nobody was invited yet.' : 'Nobody was invited within these days.';
  const worst = funnel.filter(({ step }) => step !== 'passed' && step !== 'advanced').toSorted((a, b) => b.lost - a.lost)[0];
  const last = funnel.at(-1);
  const advanced = last === undefined ? '' : `${formatNumber(last.n)} of ${formatNumber(invited)} invited ${lastWords(last.step)}.`;
  if (worst === undefined || worst.lost === 0) return `${advanced} Nobody dropped out before finishing.`;
  const before = funnel[funnel.indexOf(worst) - 1];
  const of = before === undefined ? '' : ` of ${formatNumber(before.n)}`;
  return `${advanced} Most are lost before “${stepWords[worst.step]}”: ${formatNumber(worst.lost)}${of}.`;
}

const lastWords = (step: FunnelStep): string => (step === 'advanced' ? 'advanced' : `came to “${stepWords[step]}”`);

/** Null where nobody is kept out of the figures by it. */
export function waivedWords(waived: number): string | null {
  if (waived === 0) return null;
  return waived === 1
    ? '1 invited kept an earlier score and is not counted.'
    : `${formatNumber(waived)} invited kept an earlier score and are not counted.`;
}

export const ofPreviousWords = (row: FunnelRow): string =>
  row.step === 'invited'
    ? ''
    : row.ofPrevious === null
      ? `fewer than ${fewestAnswers}`
      : `${shareWords(row.ofPrevious)} · ${nWords(row.ofPrevious)}`;
