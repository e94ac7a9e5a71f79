import { type ChangeMark, fewestAnswers, type PassRateWeek } from '@assay/core/analytics';
import { formatCount, formatNumber } from '@assay/ui';
import type { ChangeOnChart, WeekMark } from '../../charts/week-chart.tsx';
import { dayWords } from '../../words/day-words.ts';
import { countWords, shareWords } from '../../words/figure-words.ts';

/** What the chart of pass rates is drawn from, on the screen and on paper; `summary` says it in a sentence, `changes` are listed below it. */
export const passRateChart = (weeks: readonly PassRateWeek[], marks: readonly ChangeMark[], hasLine: boolean) => ({
  label: 'Pass rate over time',
  weeks: weekMarks(weeks, hasLine),
  changes: changesByDay(marks),
  dateWords: shortDay,
  summary: weeksSentence(weeks, hasLine),
});

/** @param hasLine whether each opening has a floor to hold its attempts against */
export const weekMarks = (weeks: readonly PassRateWeek[], hasLine: boolean): WeekMark[] =>
  weeks.map((week) => ({
    monday: week.monday,
    weeks: week.weeks,
    share: week.passed,
    words: `${week.weeks === 1 ? 'Week of' : `${week.weeks} weeks from`} ${dayWords(week.monday)}: ${weekWords(week, hasLine)}`,
  }));

export function weekWords({ n, passed }: PassRateWeek, hasLine: boolean): string {
  if (passed !== null) return `${countWords(passed)} passed, ${shareWords(passed)}`;
  if (n === 0) return 'nobody finished';
  if (n < fewestAnswers) return `${formatNumber(n)} finished, too few for a share`;
  return `${formatNumber(n)} finished, and ${hasLine ? 'too few have a score yet' : 'there is no line'}`;
}

/** What happened on a day is one mark, whatever it was. */
export function changesByDay(marks: readonly ChangeMark[]): ChangeOnChart[] {
  const days = [...new Set(marks.map(({ day }) => day))].toSorted();
  return days.map((day) => ({
    day,
    words: `${dayWords(day)}: ${marks
      .filter((mark) => mark.day === day)
      .map(changeWords)
      .join('; ')}`,
  }));
}

const kindWords = {
  questions: 'questions changed',
  line: 'line moved',
  rules: 'rules changed',
  time: 'working time changed',
  sections: 'sections changed',
} as const satisfies Record<ChangeMark['kind'], string>;

/** "line moved from 60 to 70 (Data analyst)". */
export function changeWords({ kind, openingTitle, came, went }: ChangeMark): string {
  const change =
    kind === 'questions' || kind === 'sections'
      ? [came.length === 0 ? '' : `came ${someOf(came)}`, went.length === 0 ? '' : `went ${someOf(went)}`].filter(Boolean).join('; ')
      : [went.length === 0 ? '' : `from ${went.join(', ')}`, came.length === 0 ? '' : `to ${came.join(', ')}`].filter(Boolean).join(' ');
  const isList = kind === 'questions' || kind === 'sections';
  return `${kindWords[kind]}${change === '' ? '' : `${isList ? ': ' : ' '}${change}`}${openingTitle === null ? '' : ` (${openingTitle})`}`;
}

const mostNamed = 4;

/** As many as one reads: "Late deliveries, Open faults and 16 more". */
function someOf(titles: readonly string[]): string {
  if (titles.length <= mostNamed) return titles.join(', ');
  return `${titles.slice(0, mostNamed - 1).join(', ')} and ${titles.length - mostNamed + 1} more`;
}

/** First and last week that say something, in a sentence. */
export function weeksSentence(weeks: readonly PassRateWeek[], hasLine: boolean): string {
  const known = weeks.flatMap(({ passed, ...week }) => (passed === null ? [] : [{ ...week, passed }]));
  const last = known.at(-1);
  const inStep = weeks[0]?.weeks ?? 1;
  const step = inStep === 1 ? 'week' : `stretch of ${inStep} weeks`;
  const steps = inStep === 1 ? 'weeks' : `stretches of ${inStep} weeks`;
  if (last === undefined)
    return hasLine
      ? `No ${step} has ${fewestAnswers} attempts with a score yet: with fewer, a share would be a person.`
      : 'There is no line to hold attempts against: set a floor for each opening to see who passes.';
  const gaps = weeks.length - known.length;
  const rest = gaps === 0 ? '' : ` ${formatCount(gaps, `${step} has`, `${steps} have`)} too few to say.`;
  return `In the ${inStep === 1 ? 'week of' : `${inStep} weeks from`} ${dayWords(last.monday)}, ${countWords(last.passed)} passed.${rest}`;
}

/** "5 Jan", for an axis. */
export const shortDay = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));

const weekMs = 7 * 86_400_000;

/** What changed within some weeks, for their row of a table. */
export function changesIn({ monday, weeks }: Pick<PassRateWeek, 'monday' | 'weeks'>, changes: readonly ChangeOnChart[]): string {
  const begin = Date.parse(monday);
  return changes
    .filter(({ day }) => Date.parse(day) >= begin && Date.parse(day) < begin + weeks * weekMs)
    .map(({ words }) => words)
    .join('; ');
}
