import type { GroupingForStaff, GroupListCheck, GroupRate } from '@assay/core/selection-rates';
import { formatCount, formatDate, formatNumber, formatPercent } from '@assay/ui';
import type { Row } from '../../charts/row-geometry.ts';
import { shareWords } from '../../words/figure-words.ts';

type Compared = GroupRate & { comparison: NonNullable<GroupRate['comparison']> };

const fourFifths = 0.8;

/** What the rates of a list come to, in a sentence or two. */
export function ratesSentence({ groups, hiddenGroups }: Pick<GroupingForStaff, 'groups' | 'hiddenGroups'>): string {
  const [best, ...others] = groups;
  if (best === undefined)
    return hiddenGroups === 0 ? 'Nobody of this list is left.' : 'Too few have finished to tell of a group without telling of people.';
  if (others.length === 0) return `Only “${best.group}” is large enough: there is nothing to hold it against.`;
  if (best.passed === 0) return 'Nobody of these groups reached the floor.';
  const lowest = others
    .filter((one): one is Compared => one.comparison !== null)
    .toSorted((a, b) => a.comparison.ratio - b.comparison.ratio)[0];
  if (lowest === undefined) return 'These groups were told by different floors and are not held against each other.';
  const rates = `${formatPercent(best.rate.value)} of “${best.group}” reached the floor, ${formatPercent(lowest.rate.value)} of “${lowest.group}”`;
  return `${rates}: ${ratioOf(lowest.comparison.ratio)} of the highest rate. ${chanceSentence(lowest.comparison.p)}`;
}

const ratioOf = (ratio: number): string => formatNumber(ratio, 2);

/** "Were the groups alike, so large a difference would come by chance in 3 % of cases." */
const chanceSentence = (p: number): string =>
  p >= 0.9995
    ? 'Chance alone would make a difference as large each time.'
    : `Were both groups alike, chance would make a difference as large in ${chanceWords(p)} of cases.`;

export const chanceWords = (p: number): string => (p < 0.001 ? 'less than 0.1\u00a0%' : formatPercent(p, p < 0.1 ? 1 : 0));

/** The rule of thumb, and what it is worth; null where nothing is compared. */
export function fourFifthsWords(groups: readonly GroupRate[]): string | null {
  const compared = groups.filter((one): one is Compared => one.comparison !== null);
  if (compared.length === 0) return null;
  const below = compared.filter(({ comparison }) => comparison.ratio < fourFifths);
  if (below.length === 0)
    return 'No group is below four fifths of the highest rate. That is a rule of thumb of US guidelines and not a verdict: it says nothing of whether the difference there is comes from chance.';
  const named = below.map(({ group }) => `“${group}”`).join(', ');
  const mayBeAbove = below.some(({ comparison }) => comparison.interval.high >= fourFifths);
  return `${named} ${below.length === 1 ? 'is' : 'are'} below four fifths of the highest rate. That is a rule of thumb of US guidelines, a reason to look closer and not a verdict.${
    mayBeAbove ? ' The interval reaches above it, so a larger number of people may show otherwise.' : ''
  }`;
}

export function comparisonWords({ comparison, noComparison }: GroupRate): string {
  if (comparison !== null) {
    const { ratio, interval } = comparison;
    return `${ratioOf(ratio)} [${ratioOf(interval.low)}, ${ratioOf(interval.high)}]`;
  }
  return noComparison === null ? '' : noComparisonWords[noComparison];
}

const noComparisonWords: Readonly<Record<NonNullable<GroupRate['noComparison']>, string>> = {
  highest: 'the highest',
  nobody_passed: 'none: nobody passed',
  other_floors: 'none: told by other floors',
  alone: 'none: no other group',
};

/** "p = 0.012". */
export const exactWords = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`);

/** As of when, and what happened since that is not in it. */
export function asOfWords({ toldAt, isOfFormerList, hasOtherFloors }: GroupRate): string {
  const since = [...(isOfFormerList ? ['by the list before'] : []), ...(hasOtherFloors ? ['a floor was moved since'] : [])];
  return [formatDate(toldAt), ...since].join(', ');
}

/** The groups of a list of which nothing is told. */
export function hiddenWords(hiddenGroups: number): string | null {
  if (hiddenGroups === 0) return null;
  const begin =
    hiddenGroups === 1
      ? '1 group is not told: fewer than 10 of it'
      : `${formatNumber(hiddenGroups)} groups are not told: fewer than 10 of each`;
  return `${begin} finished, or its figures would tell those of a smaller group or of single people.`;
}

/** "18 of 20 rows are of candidates of this assessment." */
export function matchedWords({ matchedRows, rows }: Pick<GroupListCheck, 'matchedRows' | 'rows'>): string {
  if (matchedRows === 0)
    return rows === 1 ? 'The one row matches nobody.' : `None of ${formatNumber(rows)} rows matches a candidate of this assessment.`;
  if (matchedRows === rows) return rows === 1 ? 'The one row matches.' : `All ${formatNumber(rows)} rows match.`;
  return `${formatNumber(matchedRows)} of ${formatNumber(rows)} rows match a candidate of this assessment.`;
}

/** Why rows are left out, and how many. */
export function leftOutWords({ faultyRows, repeatedRows, unmatchedRows, matchedRows, rows }: GroupListCheck): string | null {
  // The first row of a code in two groups has no fault of its own and counts all the same for nobody.
  const contradicted = rows - matchedRows - faultyRows - repeatedRows - unmatchedRows;
  const parts = [
    ...(faultyRows === 0 ? [] : [`${formatNumber(faultyRows)} with faults`]),
    ...(contradicted <= 0 ? [] : [`${formatNumber(contradicted)} with a code in two groups`]),
    ...(unmatchedRows === 0 ? [] : [`${formatNumber(unmatchedRows)} that do not match`]),
    ...(repeatedRows === 0 ? [] : [`${formatNumber(repeatedRows)} named twice`]),
  ];
  return parts.length === 0 ? null : `Left out: ${parts.join(', ')}.`;
}

export const groupWords = ({ people, isSmall }: GroupListCheck['groups'][number]): string =>
  `${formatCount(people, 'candidate')}${isSmall ? ': too few to be told of' : ''}`;

/** A longer name has no room before its bar: it stands below it whole, for it may differ from another at its end alone. */
const mostLetters = 20;

/** A bar for each group that is told, with what stands in its row of the table. */
export const drawnRows = (groups: readonly GroupRate[]): readonly Row[] =>
  groups.map((own) => {
    const { group, n, passed, rate } = own;
    const figures = [`${formatNumber(passed)} of ${formatNumber(n)}`, shareWords(rate), heldWords(own), `as of ${asOfWords(own)}`];
    return {
      ...{ key: group, label: group, value: formatPercent(rate.value), share: rate.value },
      ...{
        interval: { low: rate.low, high: rate.high },
        notes: group.length > mostLetters ? [group, ...figures] : figures,
        words: `${group}: ${figures.join(' · ')}`,
      },
    };
  });

function heldWords(own: GroupRate): string {
  if (own.comparison !== null) return `ratio ${comparisonWords(own)} · ${exactWords(own.comparison.p)}`;
  return own.noComparison === 'highest' ? 'the highest rate' : `ratio ${comparisonWords(own)}`;
}

/** The figures to take along: of groups, and of nobody. */
export const rateRows = ({ name, groups }: Pick<GroupingForStaff, 'name' | 'groups'>): (string | number | null)[][] => [
  [
    ...['list', 'group', 'finished', 'at_or_above_floor', 'rate', 'rate_low', 'rate_high'],
    ...['ratio_to_highest', 'ratio_low', 'ratio_high', 'exact_test_p', 'no_ratio', 'as_of', 'since_then'],
  ],
  ...groups.map(({ group, n, passed, rate, comparison, noComparison, toldAt, isOfFormerList, hasOtherFloors }) => [
    ...[name, group, n, passed, rate.value, rate.low, rate.high],
    ...[comparison?.ratio ?? null, comparison?.interval.low ?? null, comparison?.interval.high ?? null, comparison?.p ?? null],
    ...[noComparison, toldAt],
    [...(isOfFormerList ? ['list_replaced'] : []), ...(hasOtherFloors ? ['floor_moved'] : [])].join(' '),
  ]),
];
