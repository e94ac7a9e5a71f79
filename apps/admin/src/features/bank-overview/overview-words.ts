import { type BankOverview, type CoverageCell, enoughAnswers, type MeasuredInBank } from '@assay/core/analytics';
import { formatCount, formatNumber } from '@assay/ui';
import type { MapPoint } from '../../charts/scatter-map.tsx';

/** Below so many weeks the stock is short, as in rotation. */
const shortWeeks = 8;

/** "38 live questions, 30 of them measured by 30 answers or more; 4 are pointed out." */
export function leadOf({ questions }: Pick<BankOverview, 'questions'>): string {
  const live = questions.filter(({ state }) => state === 'live');
  const measured = live.filter((question) => (question.measured?.n ?? 0) >= enoughAnswers).length;
  const pointed = live.filter((question) => (question.measured?.flags.length ?? 0) > 0).length;
  const known = `${formatCount(live.length, 'live question')}, ${formatNumber(measured)} of them with ${enoughAnswers} answers or more`;
  return pointed === 0
    ? `${known}; nothing is pointed out.`
    : `${known}; ${formatNumber(pointed)} ${pointed === 1 ? 'is' : 'are'} pointed out.`;
}

export const toneWords = {
  good: 'sound',
  amber: 'pointed out',
  bad: 'does not tell strong from weak',
  grey: `fewer than ${enoughAnswers} answers`,
} as const;

export function toneOf({ n, flags }: Pick<MeasuredInBank, 'n' | 'flags'>): MapPoint['tone'] {
  if (n < enoughAnswers) return 'grey';
  if (flags.includes('negative') || flags.includes('does_not_discriminate')) return 'bad';
  return flags.length > 0 ? 'amber' : 'good';
}

/** What can be placed on the map. */
export function pointsOf(questions: BankOverview['questions']): MapPoint[] {
  return questions.flatMap(({ questionId, title, measured }) => {
    if (measured === null || measured.facility === null || !measured.itemRest.isKnown) return [];
    const { facility, itemRest } = measured;
    return [
      {
        id: questionId,
        label: title,
        ...{ x: facility.value, xLow: facility.low, xHigh: facility.high },
        ...{ y: itemRest.r, yLow: itemRest.low, yHigh: itemRest.high },
        tone: toneOf(measured),
        href: `/questions/${encodeURIComponent(questionId)}`,
      },
    ];
  });
}

/** What is missing on the map, and why. */
export function missingWords(questions: BankOverview['questions'], placed: number): string | null {
  const missing = questions.length - placed;
  if (missing === 0) return null;
  const same = questions.filter(({ measured }) => measured?.itemRest.isKnown === false && measured.itemRest.why !== 'few').length;
  const parts = [
    same === 0 ? null : `${formatNumber(same)} because everybody got the same there or in the rest`,
    missing === same ? null : `${formatNumber(missing - same)} because too few have answered`,
  ].filter((part) => part !== null);
  return `Not on the map: ${parts.join(', ')}.`;
}

/** "12 weeks", "short now", "over 2 years"; empty where nothing is known. */
export function weeksWords(outlook: CoverageCell['outlook']): string {
  if (outlook === null) return 'not drawn';
  if (outlook.kind === 'unknown') return '';
  if (outlook.weeks === null) return 'over 2 years';
  return outlook.weeks === 0 ? 'short now' : formatCount(outlook.weeks, 'week');
}

/** The same in a cell, with a shorter word where there is little room. */
export function stockNote(outlook: CoverageCell['outlook']): { long: string; short: string } {
  const long = weeksWords(outlook);
  return { long, short: outlook === null ? 'unused' : long.replace(/ weeks?$/, ' wk').replace(' years', ' y') };
}

export const isShort = ({ outlook }: CoverageCell): boolean =>
  outlook !== null && outlook.kind === 'lasts' && outlook.weeks !== null && outlook.weeks < shortWeeks;

/** A cell for whoever has it read to them. */
export function cellWords(skill: string, { difficulty, live, outlook }: CoverageCell): string {
  const where = `${skill}, difficulty ${difficulty}`;
  if (live === 0) return `${where}: no question`;
  const weeks =
    outlook === null
      ? 'no assessment draws from them'
      : outlook.kind === 'unknown'
        ? 'not enough attempts yet to say how long they last'
        : `stock: ${weeksWords(outlook)}`;
  return `${where}: ${formatCount(live, 'live question')}; ${weeks}`;
}

/** What is empty, in a sentence. */
export function coverageSentence(coverage: BankOverview['coverage']): string {
  const cells = coverage.flatMap((row) => row.cells);
  const empty = cells.filter(({ live }) => live === 0).length;
  const short = cells.filter(isShort).length;
  const known = `${formatNumber(empty)} of ${formatNumber(cells.length)} combinations of skill and difficulty have no live question`;
  return short === 0 ? `${known}.` : `${known}; in ${formatNumber(short)} the stock lasts less than ${shortWeeks} weeks.`;
}
