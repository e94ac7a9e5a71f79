import { enoughAnswers, type QuestionFigures, type QuestionFlag } from '@assay/core/analytics';
import { formatCount, formatDate, formatNumber, formatPercent } from '@assay/ui';
import { shareWords } from '../../words/figure-words.ts';
import { languageWords } from '../../words/status.ts';

/** Below it the rest of a form says too little of anybody; so many answers are needed for a drift. */
const leastReliability = 0.2;
const enoughForDrift = 100;

type Unsaid = Pick<QuestionFigures, 'n' | 'restReliability' | 'drift' | 'languages' | 'languageGaps'>;

/** What cannot be said although there are answers enough for the rest; null where all can. */
export function unsaidWords({ n, restReliability, drift, languages, languageGaps }: Unsaid): string | null {
  if (n < enoughAnswers) return null;
  if (restReliability === null || restReliability < leastReliability)
    return 'Whether it drifts or is harder in one language cannot be said: the rest of the forms tells too little of the people.';
  const unsaid: string[] = [];
  if (n < enoughForDrift) unsaid.push(`Whether it drifts cannot be said yet: ${formatNumber(n)} of ${enoughForDrift} answers.`);
  else if (drift === null) unsaid.push('Whether it drifts cannot be said: it takes first and latest answers to the same assessment.');
  if (languages.length > 1 && languageGaps.length === 0)
    unsaid.push('Whether it is harder in one language cannot be said: it takes 20 answers in each of two, to the same assessment.');
  return unsaid.length === 0 ? null : unsaid.join(' ');
}

/** By how much, of what is pointed out by comparing people who are as strong elsewhere. */
export function gapWords(flag: QuestionFlag, { drift, languageGaps }: Pick<QuestionFigures, 'drift' | 'languageGaps'>): readonly string[] {
  if (flag === 'drifting' && drift !== null) {
    const { gap, low, high, n, othersN } = drift;
    const most = `its latest ${formatNumber(n)} answers got ${pointsWords(gap)} than its first ${formatNumber(othersN)}`;
    return [`At equal skill ${most}: ${percentagePoints(gap)} ${certainWords({ low, high })}.`];
  }
  if (flag !== 'one_language_harder') return [];
  return languageGaps.flatMap(({ harder, easier, gap, low, high, n, othersN, isClear }) =>
    isClear
      ? [
          `At equal skill ${formatNumber(othersN)} answers in ${languageWords[harder]} got ${pointsWords(-gap)} than ${formatNumber(n)} in ${languageWords[easier]}: ${percentagePoints(-gap)} ${certainWords({ low: -high, high: -low })}.`,
        ]
      : [],
  );
}

const pointsWords = (gap: number): string =>
  `${formatCount(Math.abs(Math.round(100 * gap)), 'percentage point')} ${gap < 0 ? 'less' : 'more'}`;

/** What is pointed out must hold more surely than what is only shown; to the tenth, so that what is just above nothing does not look like it. */
const certainWords = ({ low, high }: { low: number; high: number }): string =>
  `[${[low, high].map((share) => (100 * share).toFixed(1).replace('-', '−')).join(', ')}] at 99.9 %`;

const percentagePoints = (share: number): string => formatNumber(Math.round(100 * share));

const intervalWords = ({ low, high }: { low: number; high: number }): string => `[${[low, high].map(percentagePoints).join(', ')}]`;

/** The curve in a sentence. */
export function curveSentence({ fifths, upperLower }: Pick<QuestionFigures, 'fifths' | 'upperLower'>): string {
  const [weakest, strongest] = [fifths?.at(0), fifths?.at(-1)];
  if (weakest === undefined || strongest === undefined || upperLower === null)
    return 'A curve takes 25 answers with other questions beside them.';
  const compared = `The weakest fifth got ${formatPercent(weakest.value)} of the points, the strongest ${formatPercent(strongest.value)}.`;
  const points = Math.round(100 * upperLower.value);
  if (points === 0)
    return `${compared} The strongest 27 % got as much as the weakest 27 %: 0 ${intervalWords(upperLower)} percentage points apart.`;
  const { low, high } = upperLower;
  const apart =
    points > 0
      ? `${formatNumber(points)} ${intervalWords({ low, high })}`
      : `${formatNumber(-points)} ${intervalWords({ low: -high, high: -low })}`;
  return `${compared} The strongest 27 % got ${apart} percentage points ${points > 0 ? 'more' : 'less'} than the weakest 27 %.`;
}

export const fifthNames = ['weakest', 'second', 'middle', 'fourth', 'strongest'] as const;

type Stretch = QuestionFigures['exposures'][number];

export const stretchWords = ({ from, to, firstDay, lastDay, facility }: Stretch): string =>
  `Times ${formatNumber(from)} to ${formatNumber(to)}, ${daysWords(firstDay, lastDay)}: ${shareWords(facility)}`;

export const daysWords = (firstDay: string, lastDay: string): string =>
  firstDay === lastDay ? formatDate(firstDay, 'UTC') : `${formatDate(firstDay, 'UTC')} to ${formatDate(lastDay, 'UTC')}`;

/** How the first stretch differs from the last: only what their intervals tell apart is called a change. */
export function exposureSentence(exposures: QuestionFigures['exposures']): string {
  const [first, last] = [exposures.at(0), exposures.at(-1)];
  if (first === undefined || last === undefined) return 'A curve over its exposures takes 50 answers.';
  const from = `${formatPercent(first.facility.value)} of the points in its first ${formatCount(first.to - first.from + 1, 'answer')}`;
  const to = `${formatPercent(last.facility.value)} in its last ${formatNumber(last.to - last.from + 1)}`;
  const isApart = first.facility.high < last.facility.low || last.facility.high < first.facility.low;
  return `${from}, ${to}: ${isApart ? (last.facility.value > first.facility.value ? 'easier than it was.' : 'harder than it was.') : 'no clear change.'}`;
}

/** The stretch that a day lies in or before, by its index; where all lie before it, the end. */
export function stepSince(exposures: QuestionFigures['exposures'], day: string): number {
  const step = exposures.findIndex(({ lastDay }) => lastDay >= day);
  return step === -1 ? exposures.length : step;
}
