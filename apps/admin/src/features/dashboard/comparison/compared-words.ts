import { type ComparedDashboard, type Difference, fewestAnswers, type MeasuredShare } from '@assay/core/analytics';
import { formatDateTime, formatNumber, formatPercent } from '@assay/ui';
import type { Row } from '../../../charts/row-geometry.ts';
import { nWords, shareWords } from '../../../words/figure-words.ts';
import { stepWords } from '../funnel-rows.ts';
import { daysWords } from '../report/scope-words.ts';

export const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** "Analyst quiz: Data analyst, Berlin, all days". */
export function sideWords({ title, side, openings }: Pick<ComparedDashboard, 'title' | 'side' | 'openings'>): string {
  const opening = openings.find(({ openingId }) => openingId === side.openingId)?.title;
  const some = [side.role === null ? [] : `role ${side.role}`, side.level === null ? [] : `level ${side.level}`].flat();
  const who = opening ?? (some.length === 0 ? 'all openings' : some.join(', '));
  return `${title}: ${who}, ${daysWords(side.from, side.until)}`;
}

/** "higher by 4 to 12 points". */
export function differenceWords({ low, high }: Difference): string {
  const [least, most] = [
    formatNumber(100 * Math.min(Math.abs(low), Math.abs(high)), 1),
    formatNumber(100 * Math.max(Math.abs(low), Math.abs(high)), 1),
  ];
  if (low > 0) return `higher by ${least} to ${most} points`;
  return high < 0 ? `lower by ${least} to ${most} points` : 'cannot be told from chance';
}

const differences = [
  { key: 'passed', word: 'pass rate' },
  { key: 'mean', word: 'mean score' },
  { key: 'confirmed', word: 'share in confirmed cases' },
] as const;
type Differing = (typeof differences)[number]['key'];

/** "B against A: pass rate cannot be told from chance; mean score higher by 4 to 12 points." */
export function againstFirst(side: ComparedDashboard, index: number): string | null {
  if (side.differences === null) return null;
  const head = `${letterOf(index)} against A: `;
  if (side.isBeingReckoned && side.asOf === null) return null;
  if (!side.differences.isKnown) return `${head}some people may be on both sides, so nothing is said of chance.`;
  const known = side.differences;
  const parts = differences.flatMap(({ key, word }) => {
    const difference = known[key];
    return difference === null ? [] : [`${word} ${differenceWords(difference)}`];
  });
  return `${head}${parts.length === 0 ? `a side has fewer than ${fewestAnswers} finished` : parts.join('; ')}.`;
}

/** Since when the figures of a side may be missing something; null: since never. */
export function reckonedWords({ asOf, isBeingReckoned }: ComparedDashboard, index: number): string | null {
  if (!isBeingReckoned) return null;
  const since = asOf === null ? 'It is being reckoned' : `What happened since ${formatDateTime(asOf)} is being reckoned`;
  return `${letterOf(index)}: ${since}, and appears here by itself.`;
}

type Line = { label: string; cells: readonly string[] };

const measured = (share: MeasuredShare | null): string => (share === null ? '–' : `${shareWords(share)} · ${nWords(share)}`);

/** All that is compared, a line each, a cell each side. */
export function comparedLines(sides: readonly ComparedDashboard[]): readonly Line[] {
  const line = (label: string, cellOf: (side: ComparedDashboard) => string): Line => ({ label, cells: sides.map(cellOf) });
  const toFirst = (key: Differing): Line => line('against A', (side) => differenceCell(side, key));
  const steps = sides[0]?.funnel.slice(1).map(({ step }) => step) ?? [];
  return [
    line('Finished', ({ finished, asOf }) => (asOf === null ? '–' : formatNumber(finished))),
    line('Passed the line of their opening', ({ passed }) => measured(passed)),
    toFirst('passed'),
    line('Mean score', ({ mean }) => measured(mean)),
    toFirst('mean'),
    line('Reliability', ({ reliability }) => (reliability?.isKnown === true ? formatNumber(reliability.value, 2) : '–')),
    line('Median of the working time used', ({ medianTime }) => (medianTime === null ? '–' : formatPercent(medianTime))),
    ...steps.map((step) =>
      line(`${stepWords[step]}, of those before`, (side) => measured(side.funnel.find((row) => row.step === step)?.ofPrevious ?? null)),
    ),
    line('In a confirmed case of similarity', ({ confirmed }) => measured(confirmed)),
    toFirst('confirmed'),
  ];
}

function differenceCell({ differences: own }: ComparedDashboard, key: Differing): string {
  if (own === null) return '';
  if (!own.isKnown) return 'shares people';
  const difference = own[key];
  if (difference === null) return '–';
  const [value, low, high] = [difference.value, difference.low, difference.high].map((share) => signed(100 * share));
  return `${value} [${low}, ${high}] points: ${differenceWords(difference)}`;
}

const signed = (points: number): string => `${points > 0.05 ? '+' : ''}${formatNumber(points, 1)}`;

/** Pass share and mean of each side as bars. */
export const comparedRows = (sides: readonly ComparedDashboard[]): Row[] =>
  (['passed', 'mean'] as const).flatMap((key) =>
    sides.map((side, index): Row => {
      const share = side[key];
      const label = `${letterOf(index)} ${key === 'passed' ? 'passed' : 'mean score'}`;
      const note = share === null ? `fewer than ${fewestAnswers}, or no line` : measured(share);
      return {
        key: `${key} ${letterOf(index)}`,
        label,
        value: share === null ? '–' : formatPercent(share.value),
        share: share?.value ?? null,
        interval: share === null ? null : { low: share.low, high: share.high },
        notes: [note],
        words: `${label}: ${note}`,
      };
    }),
  );

/** The same to take along: a row for each side and figure. */
export function comparedCsv(sides: readonly ComparedDashboard[]): (string | number | null)[][] {
  const cells = (share: MeasuredShare | null) =>
    share === null ? [null, null, null, null] : [share.n, share.value, share.low, share.high];
  const apart = (own: ComparedDashboard['differences'], key: Differing) => {
    const difference = own?.isKnown === true ? own[key] : null;
    return difference === null ? [null, null, null] : [difference.value, difference.low, difference.high];
  };
  return [
    ['side', 'of', 'figure', 'n', 'value', 'low', 'high', 'against_a', 'against_a_low', 'against_a_high'],
    ...sides.flatMap((side, index) => {
      const head = [letterOf(index), sideWords(side)];
      const nothing = [null, null, null];
      const { reliability } = side;
      return [
        [...head, 'finished', side.asOf === null ? null : side.finished, null, null, null, ...nothing],
        ...(['passed', 'mean', 'confirmed'] as const).map((key) => [...head, key, ...cells(side[key]), ...apart(side.differences, key)]),
        [...head, 'reliability', reliability?.n ?? null, reliability?.isKnown === true ? reliability.value : null, null, null, ...nothing],
        [...head, 'median_time', null, side.medianTime, null, null, ...nothing],
        ...side.funnel.slice(1).map(({ step, ofPrevious }) => [...head, `${step}_of_before`, ...cells(ofPrevious), ...nothing]),
      ];
    }),
  ];
}
