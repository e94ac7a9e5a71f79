import {
  type AssessmentDashboard,
  fewestAnswers,
  type LineOutcome,
  type MeasuredShare,
  type OpeningOnDashboard,
  type Population,
  type ReliabilityOnDashboard,
  type ScoresOnDashboard,
} from '@assay/core/analytics';
import { formatCount, formatDateTime, formatNumber, formatPercent } from '@assay/ui';
import { dayWords } from '../../words/day-words.ts';
import { countWords, nWords, shareWords } from '../../words/figure-words.ts';
import { filledBy, type Lines, neededFor, outcomeAt, passedOf, stillToCollect, wantedHalfWidth } from './lines.ts';

/** "2 to 4 a week": from whole people to whole people. */
export function weekRange({ low, high }: { low: number; high: number }): string {
  const [from, to] = [Math.floor(low), Math.ceil(high)];
  return from === to ? `${formatNumber(from)} a week` : `${formatNumber(from)} to ${formatNumber(to)} a week`;
}

/** "about 3 a week"; "1.9 a week" of 1.98 where two are wanted, since fewer than enough must not read as enough. */
export function rateWords(rate: number, wanted: number | null = null): string {
  if (rate === 0) return 'nobody a week';
  if (rate < 0.95) return 'less than one a week';
  const isShort = wanted !== null && rate < wanted && Math.round(rate) >= wanted;
  return isShort ? `${formatNumber(Math.floor(10 * rate) / 10, 1)} a week` : `about ${formatNumber(Math.round(rate))} a week`;
}

/** What a line at a place would mean, for whoever moves it by its keys. */
export function lineWords({ percent, passed, perWeek }: LineOutcome): string {
  const weeks = perWeek === null ? '' : `, ${weekRange(perWeek)}`;
  return `${percent} %: ${countWords(passed)} would pass${weeks}`;
}

/** The sentence that decides. */
export function decisionSentence(scores: ScoresOnDashboard, lines: Lines): string {
  const { deciding, floorPercent, interviewsPerWeek } = lines;
  if (deciding === null)
    return `${formatCount(scores.n, 'candidate has', 'candidates have')} finished, and no line is set. Drag it to see who would pass.`;
  const at = outcomeAt(scores, deciding.percent);
  if (at === null) return `${formatCount(scores.n, 'candidate has', 'candidates have')} finished.`;
  const [passed, all] = [formatNumber(passedOf(at.passed)), formatNumber(at.passed.n)];
  const seats = interviewsPerWeek === null ? '' : ` for ${formatCount(interviewsPerWeek, 'interview')}`;
  const weeks =
    at.perWeek === null
      ? ''
      : nobodyLately(scores)
        ? ', and nobody finished lately'
        : `: ${rateWords(at.perWeek.rate, interviewsPerWeek)}${seats}`;
  if (deciding.by === 'floor') {
    const isShort = at.perWeek !== null && interviewsPerWeek !== null && at.perWeek.rate < interviewsPerWeek;
    const who = everyOrNone(at.passed) ?? `${isShort ? 'Only ' : ''}${passed} of ${all} reach`;
    return `${who} the floor of ${formatNumber(deciding.percent, 1)}${weeks}.`;
  }
  const floor = floorPercent === null ? null : outcomeAt(scores, floorPercent);
  const reach =
    floor === null || floorPercent === null
      ? ''
      : ` ${everyOrNone(floor.passed) ?? `${formatNumber(passedOf(floor.passed))} reach`} the floor of ${formatNumber(floorPercent, 1)}.`;
  return `At ${deciding.percent} the line lets ${passed} of ${all} through${weeks}.${reach}`;
}

/** "All 12 reach", "None of 12 reaches"; null where it is some. */
function everyOrNone(passed: MeasuredShare): string | null {
  const n = formatNumber(passed.n);
  if (passedOf(passed) === 0) return `None of ${n} reaches`;
  return passedOf(passed) === passed.n ? `All ${n} reach` : null;
}

/** Then it is not the line that keeps people out. */
const nobodyLately = ({ lines }: ScoresOnDashboard): boolean => lines[0]?.perWeek?.rate === 0;

/** Which of the two decides, where both are there. */
export function decidingWords({ deciding, floorPercent, capacityPercent }: Lines): string | null {
  if (deciding?.by !== 'floor' || capacityPercent === null || floorPercent === null || capacityPercent === floorPercent) return null;
  return `The line at ${capacityPercent} lies below the floor: the higher of the two decides.`;
}

/** The figures after the sentence. */
export function decisionFigures({ passed }: LineOutcome): string {
  return `pass rate ${shareWords(passed)} (Wilson, 95 %)`;
}

/** Null once enough have finished. */
export function provisionalWords(passed: MeasuredShare): { sentence: string; why: string } | null {
  const more = stillToCollect(passed);
  if (more === 0) return null;
  const points = formatNumber(100 * wantedHalfWidth);
  return {
    sentence: `Provisional: collect ${formatNumber(more)} more.`,
    why: `With ${formatNumber(neededFor(passed.value))} finished, and the same share above the line, the pass rate is known to ± ${points} points (95 %, by Wilson). Until then the line may well move.`,
  };
}

/** What can be done about interviews; `percent`: where the line would go. */
export function suggestion(scores: ScoresOnDashboard, { interviewsPerWeek }: Lines): { percent: number | null; words: string } {
  if (interviewsPerWeek === null)
    return { percent: null, words: 'No line is suggested: how many interviews a week can be held is not said.' };
  const seats = formatCount(interviewsPerWeek, 'interview');
  if (scores.lines.every(({ perWeek }) => perWeek === null))
    return { percent: null, words: `No line is suggested for ${seats} a week: no whole week has passed yet.` };
  const percent = filledBy(scores, interviewsPerWeek);
  const most = scores.lines[0]?.perWeek?.rate ?? 0;
  if (percent === null) return { percent, words: `No line fills ${seats} a week: ${finishWords(most)}.` };
  return { percent, words: `Suggest a line that fills ${seats} a week` };
}

/** Rounded down: "4 finish" would fill four interviews. */
function finishWords(rate: number): string {
  if (rate === 0) return 'nobody finished lately';
  return rate < 0.95 ? `${rateWords(rate)} finish` : `about ${formatNumber(Math.floor(10 * rate) / 10, 1)} a week finish`;
}

/** "7 stand within the error: give them a second look." */
export function secondLookWords(count: number, standardError: number): string {
  const error = `the error of ± ${pointsWords(standardError)}`;
  if (count === 0) return `Nobody stands within ${error} of the line.`;
  return count === 1
    ? `1 stands within ${error}: give them a second look.`
    : `${formatNumber(count)} stand within ${error}: give them a second look.`;
}

/** Why a list that figures lead to is shorter than they say; null where it is not. */
export function deletedWords(deleted: number): string | null {
  if (deleted === 0) return null;
  return deleted === 1
    ? 'Among these figures may be 1 attempt of a person who was deleted since: no list has them.'
    : `Among these figures may be ${formatNumber(deleted)} attempts of people who were deleted since: no list has them.`;
}

function pointsWords(points: number): string {
  const shown = formatNumber(points, 1);
  return `${shown} ${shown === '1' ? 'point' : 'points'}`;
}

export function reliabilityWords(reliability: ReliabilityOnDashboard): string {
  if (!reliability.isKnown) return unknownWords[reliability.why];
  const { value, low, high, standardError, n } = reliability;
  const interval = low === null || high === null ? '' : ` [${formatNumber(low, 2)}, ${formatNumber(high, 2)}]`;
  return `A score is good to ± ${pointsWords(standardError)} (reliability ${formatNumber(value, 2)}${interval} · ${nWords({ n })}).`;
}

const unknownWords = {
  few: 'How good a score is cannot be said yet: too few answered the same questions.',
  one_item: 'How good a score is cannot be said: a test of one question has nothing to compare it with.',
  same_total: 'How good a score is cannot be said: all have the same.',
} as const satisfies Record<Extract<ReliabilityOnDashboard, { isKnown: false }>['why'], string>;

const ofHundred = (percent: number): string => `${formatNumber(percent, 1)}\u00a0%`;

/** Scores in figures. */
export function scoreFigures({ n, mean, meanLow, meanHigh, median, sd }: ScoresOnDashboard): string {
  const parts = [nWords({ n }), `mean ${ofHundred(mean)} [${ofHundred(meanLow)}, ${ofHundred(meanHigh)}]`, `median ${ofHundred(median)}`];
  return (sd === null ? parts : [...parts, `standard deviation ${formatNumber(sd, 1)} points`]).join(' · ');
}

/** In place of figures. */
export function tooFewWords({
  finished,
  asOf,
  scope,
  inSteps,
  leftOut,
}: Pick<AssessmentDashboard, 'finished' | 'asOf' | 'scope' | 'inSteps' | 'leftOut'>): string {
  if (inSteps?.before === null)
    return `Figures follow once a week is over by which ${fewestAnswers} have finished: with fewer, each would be a person.`;
  if (asOf === null) return 'The figures are being reckoned and appear here by themselves.';
  if (finished === 0 && leftOut.void + leftOut.confirmed > 0)
    return 'All attempts that have ended are left out: they are void, or in a confirmed case of similarity.';
  if (finished === 0)
    return scope.from === null && scope.until === null ? 'Nobody has finished yet.' : 'Nobody has finished within these days.';
  const have = formatCount(finished, 'candidate has', 'candidates have');
  return finished < fewestAnswers
    ? `${have} finished: figures are shown from ${fewestAnswers} on, for with fewer each would be a person.`
    : `${have} finished, and fewer than ${fewestAnswers} have a score yet: with fewer, each figure would be a person.`;
}

type OfAttempts = Pick<AssessmentDashboard, 'finished' | 'provisional'> & {
  openings: readonly Pick<OpeningOnDashboard, 'decidingScore'>[];
};

export function provisionalAttemptsWords({ finished, provisional, openings }: OfAttempts): string | null {
  if (provisional === 0) return null;
  const reasons = openings.some(({ decidingScore }) => decidingScore === 'equated')
    ? 'answers wait for a review, late edits for a decision, or points for being equated'
    : 'answers wait for a review, or late edits for a decision';
  return `${formatNumber(provisional)} of ${formatNumber(finished)} scores can still change: ${reasons}.`;
}

/** Of whom the figures are for a role that sees no people; null for all others. */
export function inStepsWords({ inSteps }: Pick<AssessmentDashboard, 'inSteps'>): string | null {
  if (inSteps === null) return null;
  const whose = inSteps.before === null ? 'nobody yet' : `everybody who finished before ${dayWords(inSteps.before)}`;
  return `Your role sees figures and no people, so these are of ${whose}. Who finished since is taken in week by week, five or more at a time.`;
}

/** What is left out, with what that changes: "without 2 void and 1 confirmed: mean 61.2; with them 60.8". */
export function populationWords(
  population: Population,
  leftOut: AssessmentDashboard['leftOut'],
  means: { counted: number | null; all: number | null },
): string | null {
  const parts = [
    leftOut.void === 0 ? '' : `${formatNumber(leftOut.void)} void`,
    leftOut.confirmed === 0 ? '' : `${formatNumber(leftOut.confirmed)} confirmed`,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  const who = parts.join(' and ');
  const verb = population === 'all' ? 'With' : 'Without';
  if (means.counted === null || means.all === null) return `${verb} ${who}.`;
  const [counted, all] = [ofHundred(means.counted), ofHundred(means.all)];
  return population === 'all' ? `With ${who}: mean ${all}; without them ${counted}.` : `Without ${who}: mean ${counted}; with them ${all}.`;
}

/** Up to when everything is in the figures; a blank where nothing was ever reckoned. */
export function asOfWords({ asOf, isBeingReckoned }: Pick<AssessmentDashboard, 'asOf' | 'isBeingReckoned'>): string {
  const reckoned = isBeingReckoned ? ' What happened since is being reckoned and appears here by itself.' : '';
  return asOf === null ? ' ' : `As of ${formatDateTime(asOf)}.${reckoned}`;
}

export function confirmedWords(confirmed: MeasuredShare | null): string | null {
  if (confirmed === null) return null;
  if (confirmed.value === 0)
    return `None of ${formatNumber(confirmed.n)} attempts is in a confirmed case of similarity: ${shareWords(confirmed)}.`;
  return `${countWords(confirmed)} attempts are in a confirmed case of similarity: ${shareWords(confirmed)}.`;
}

/** The chart in words. */
export const scoreSummary = (scores: ScoresOnDashboard, lines: Lines): string =>
  `${decisionSentence(scores, lines)} ${scoreFigures(scores)}. ${lines.deciding === null ? '' : `Below ${formatPercent(lines.deciding.percent / 100)} bars are lighter.`}`;
