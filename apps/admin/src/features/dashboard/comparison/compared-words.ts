import { type ComparedDashboard, type Difference, fewestAnswers, type MeasuredShare } from '@assay/core/analytics';
import type { DecidingScore } from '@assay/core/openings';
import { formatDateTime, formatNumber, formatPercent } from '@assay/ui';
import type { Row } from '../../../charts/row-geometry.ts';
import { dayWords } from '../../../words/day-words.ts';
import { nWords, shareWords } from '../../../words/figure-words.ts';
import { stepWords } from '../funnel-rows.ts';
import { wantedHalfWidth } from '../lines.ts';
import { daysWords } from '../report/scope-words.ts';

export const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** "Analyst quiz: Data analyst, Berlin, all days". */
export function sideWords({ title, side, openings, inSteps }: Pick<ComparedDashboard, 'title' | 'side' | 'openings' | 'inSteps'>): string {
  const opening = openings.find(({ openingId }) => openingId === side.openingId)?.title;
  const some = [side.role === null ? [] : `role ${side.role}`, side.level === null ? [] : `level ${side.level}`].flat();
  const who = opening ?? (some.length === 0 ? 'all openings' : some.join(', '));
  return `${title}: ${who}, ${inSteps === null ? daysWords(side.from, side.until) : stepsWords(inSteps)}`;
}

/** For whoever sees no people. */
const stepsWords = ({ before }: NonNullable<ComparedDashboard['inSteps']>): string =>
  before === null ? 'nobody yet' : `finished before ${dayWords(before)}`;

/** "B is 4 to 12 points higher"; null where chance could do it. */
export function differenceWords({ low, high }: Difference, letter: string): string | null {
  if (low <= 0 && high >= 0) return null;
  const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))].map((share) =>
    formatNumber(100 * share, 1),
  );
  const range = least === most ? `about ${most}` : least === '0' ? `up to ${most}` : `${least} to ${most}`;
  return `${letter} is ${range} ${most === '1' ? 'point' : 'points'} ${low > 0 ? 'higher' : 'lower'}`;
}

const differences = [
  {
    key: 'passed',
    unlike: (a, b, letter) => `A passes ${a} and ${letter} ${b}`,
    alike: (both, letter) => `A and ${letter} both pass ${both}`,
  },
  {
    key: 'mean',
    unlike: (a, b, letter) => `The mean score is ${a} in A and ${b} in ${letter}`,
    alike: (both, letter) => `The mean score is ${both} in both A and ${letter}`,
  },
  {
    key: 'confirmed',
    unlike: (a, b, letter) => `Confirmed cases of similarity hold ${a} of A and ${b} of ${letter}`,
    alike: (both, letter) => `Confirmed cases of similarity hold ${both} of both A and ${letter}`,
  },
] as const satisfies readonly {
  key: string;
  unlike: (a: string, b: string, letter: string) => string;
  alike: (both: string, letter: string) => string;
}[];
type Differing = (typeof differences)[number]['key'];

/** "A passes 34 % and B 41 %: with so few people that can be chance.", a sentence for each figure, or why there is nothing to hold against chance. */
export function againstFirst(side: ComparedDashboard, index: number, first: ComparedDashboard): readonly string[] {
  if (side.differences === null || (side.isBeingReckoned && side.asOf === null)) return [];
  const letter = letterOf(index);
  if (!side.differences.isKnown)
    return [`Some people may be in both A and ${letter}: how much of the difference is chance cannot be said.`];
  const known = side.differences;
  const sentences = differences.flatMap(({ key, unlike, alike }) => {
    const [difference, mine, theirs] = [known[key], side[key], first[key]];
    if (difference === null || mine === null || theirs === null) return [];
    // Nobody who copied on either side is no news.
    if (key === 'confirmed' && mine.value === 0 && theirs.value === 0) return [];
    const apart = differenceWords(difference, letter);
    const digits = apart !== null && formatPercent(mine.value) === formatPercent(theirs.value) ? 1 : 0;
    const [a, b] = [formatPercent(theirs.value, digits), formatPercent(mine.value, digits)];
    if (apart !== null) return `${unlike(a, b, letter)}. That is more than chance: ${apart}.`;
    const isOfFew = difference.high - difference.low > 2 * wantedHalfWidth;
    if (a === b) return `${alike(a, letter)}${isOfFew ? ', but with so few people they may still differ' : ''}.`;
    return `${unlike(a, b, letter)}: ${isOfFew ? 'with so few people that' : 'so small a difference'} can be chance.`;
  });
  return sentences.length === 0 ? [`A or ${letter} has fewer than ${fewestAnswers} finished, too few to compare.`] : sentences;
}

/** By which score a side's openings decide; null where it has none. */
export function ruleWords({ decidedBy }: Pick<ComparedDashboard, 'decidedBy'>): string | null {
  if (decidedBy.length > 1) return 'points in some openings and the equated score in others';
  return decidedBy[0] === undefined ? null : ruleNames[decidedBy[0]];
}

const ruleNames = { raw: 'points', equated: 'the equated score' } as const satisfies Record<DecidingScore, string>;

/** Whether there is one score that all sides are decided by; where there is not, a difference may be one of the rule. */
const haveOneRule = (sides: readonly ComparedDashboard[]): boolean => new Set(sides.flatMap(({ decidedBy }) => decidedBy)).size < 2;

/** "A decides by points, B by the equated score: …"; null where all sides decide alike. */
export function rulesWords(sides: readonly ComparedDashboard[]): string | null {
  if (haveOneRule(sides)) return null;
  const parts = sides.flatMap((side, index) => {
    const rule = ruleWords(side);
    return rule === null ? [] : [{ letter: letterOf(index), rule }];
  });
  const rules = parts.map(({ letter, rule }, index) => `${letter}${index === 0 ? ' decides' : ''} by ${rule}`).join(', ');
  return `${rules}: pass rates and mean scores are then of different rules, and a difference may come from the rule alone.`;
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
  const isOneRule = haveOneRule(sides);
  const toFirst = (key: Differing): Line => ({
    label: 'against A',
    cells: sides.map((side, index) => differenceCell(side, index, key, key === 'confirmed' || isOneRule)),
  });
  const steps = sides[0]?.funnel.slice(1).map(({ step }) => step) ?? [];
  return [
    line('Finished', ({ finished, asOf }) => (asOf === null ? '–' : formatNumber(finished))),
    ...(isDecidedByPoints(sides) ? [] : [line('Decides by', (side) => ruleWords(side) ?? '–')]),
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

/** As everywhere where nobody chose: there the rule is not worth a word. */
const isDecidedByPoints = (sides: readonly ComparedDashboard[]): boolean => !sides.some(({ decidedBy }) => decidedBy.includes('equated'));

function differenceCell({ differences: own }: ComparedDashboard, index: number, key: Differing, isOneRule: boolean): string {
  if (own === null) return '';
  if (!own.isKnown) return 'shares people';
  const difference = own[key];
  if (difference === null) return '–';
  const [value, low, high] = [difference.value, difference.low, difference.high].map((share) => signed(100 * share));
  const apart = differenceWords(difference, letterOf(index)) === null ? 'can be chance' : 'more than chance';
  return `${value} [${low}, ${high}] points: ${apart}${isOneRule ? '' : ', by different rules'}`;
}

const signed = (points: number): string => `${points > 0.05 ? '+' : ''}${formatNumber(points, 1)}`;

/** Pass share and mean of each side as bars. */
export const comparedRows = (sides: readonly ComparedDashboard[]): Row[] =>
  (['passed', 'mean'] as const).flatMap((key) =>
    sides.map((side, index): Row => {
      const share = side[key];
      const label = `${letterOf(index)} ${key === 'passed' ? 'passed' : 'mean score'}`;
      const rule = isDecidedByPoints(sides) ? null : ruleWords(side);
      const notes = [
        share === null ? `fewer than ${fewestAnswers}, or no line` : measured(share),
        ...(rule === null ? [] : [`by ${rule}`]),
      ];
      return {
        key: `${key} ${letterOf(index)}`,
        label,
        value: share === null ? '–' : formatPercent(share.value),
        share: share?.value ?? null,
        interval: share === null ? null : { low: share.low, high: share.high },
        notes,
        words: `${label}: ${notes.join(', ')}`,
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
    ['side', 'of', 'decided_by', 'figure', 'n', 'value', 'low', 'high', 'against_a', 'against_a_low', 'against_a_high'],
    ...sides.flatMap((side, index) => {
      const head = [letterOf(index), sideWords(side), side.decidedBy.join(' and ')];
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
