import type {
  AssessmentForecast,
  ProposalForStaff,
  ProposalKind,
  ProposalOutcome,
  QuestionFacts,
  StockOutlook,
} from '@assay/core/rotation';
import { formatCount, formatNumber, formatPercent } from '@assay/ui';
import type { Tone } from '../../lists/tag.tsx';

export const proposalWords = {
  rest: { tag: 'Rest', tone: 'amber', accept: 'Let it rest', done: 'It rests.' },
  retire: { tag: 'Retire', tone: 'bad', accept: 'Retire it', done: 'It is retired.' },
  replace: { tag: 'Replace', tone: 'amber', accept: 'Replace it', done: 'It rests, and its sibling can be drawn.' },
  bring_back: { tag: 'Bring back', tone: 'blue', accept: 'Bring it back', done: 'It can be drawn again.' },
} as const satisfies Record<ProposalKind, { tag: string; tone: Tone; accept: string; done: string }>;

const outcomeWords = {
  accepted: 'Accepted',
  dismissed: 'Dismissed',
  policy: 'Carried out by the policy',
  gone: 'Closed by itself',
} as const satisfies Record<ProposalOutcome, string>;

export const closedWords = ({ outcome, by }: NonNullable<ProposalForStaff['closed']>): string =>
  by === null || outcome === 'gone' ? outcomeWords[outcome] : `${outcomeWords[outcome]} by ${by}`;

/** What happens when it is accepted. */
export function acceptWords({ kind, title, replacement }: ProposalForStaff): string {
  switch (kind) {
    case 'rest':
      return `“${title}” is drawn only where nothing else is left from now on. Attempts that run keep it, and it can be brought back.`;
    case 'retire':
      return `“${title}” is not drawn any more. Attempts that run keep it, and everything about it stays, so that old scores can be explained.`;
    case 'replace':
      return `“${title}” rests, and “${replacement?.title ?? ''}” can be drawn again instead. Attempts that run keep what they have.`;
    case 'bring_back':
      return `“${title}” can be drawn again from now on.`;
    default:
      return kind satisfies never;
  }
}

const weekWords = (weeks: number): string => (weeks === 0 ? 'none' : formatCount(weeks, 'week'));

/** How long a section's stock lasts, in a sentence and with its range. */
export function outlookWords(outlook: StockOutlook): { sentence: string; range: string | null; isShort: boolean } {
  if (outlook.kind === 'unknown') return { sentence: 'Not enough attempts yet to say', range: null, isShort: false };
  const { weeks, soonest, latest } = outlook;
  const isShort = weeks !== null && weeks < shortWeeks;
  if (weeks === 0) return { sentence: 'Runs short now', range: null, isShort };
  const sentence = weeks === null ? 'Lasts more than two years at this rate' : `Lasts about ${weekWords(weeks)} at this rate`;
  if (soonest === weeks && latest === weeks) return { sentence, range: null, isShort };
  const to = latest === null ? 'more than two years' : weekWords(latest);
  return { sentence, range: soonest === null ? null : `${formatNumber(soonest)} to ${to}`, isShort };
}

const shortWeeks = 8;

/** At which rate, and from what it is known. */
export function rateWords({ rate, attempts, weeks, pending }: Pick<AssessmentForecast, 'rate' | 'attempts' | 'weeks' | 'pending'>): string {
  const invited = pending === 0 ? '' : `; ${formatNumber(pending)} invited and not started`;
  const known = `${formatCount(attempts, 'attempt')} in ${weeks === 1 ? 'the last week' : `the last ${weeks} weeks`}${invited}`;
  if (rate === null) return known;
  return `${formatNumber(rate.rate, 1)} a week (95 % interval ${formatNumber(rate.low, 1)} to ${formatNumber(rate.high, 1)}): ${known}`;
}

export const familiesWords = ({ live, families, needed, isForCap, count }: AssessmentForecast['sections'][number]): string =>
  `${formatCount(live, 'live question')} in ${formatNumber(families)} ${families === 1 ? 'family' : 'families'}; ${formatNumber(count)} for each candidate, ${formatNumber(needed)} ${needed === 1 ? 'family' : 'families'} needed${isForCap ? ' to keep the cap' : ''}`;

/** A number, and what it is known from; null where it is not known. */
type Known = { value: string; from: string | null };

export const facilityParts = (facility: QuestionFacts['facility']): Known =>
  facility === null
    ? { value: 'no answers yet', from: null }
    : {
        value: formatPercent(facility.mean),
        from: `${formatPercent(facility.low)} to ${formatPercent(facility.high)}, n = ${formatNumber(facility.n)}`,
      };

export const shareParts = (share: QuestionFacts['share']): Known =>
  share === null
    ? { value: 'too few attempts', from: null }
    : { value: formatPercent(share.shown / share.attempts), from: `${formatNumber(share.shown)} of ${formatNumber(share.attempts)}` };

const inOneLine = ({ value, from }: Known): string => (from === null ? value : `${value} (${from})`);
export const facilityWords = (facility: QuestionFacts['facility']): string => inOneLine(facilityParts(facility));
export const shareWords = (share: QuestionFacts['share']): string => inOneLine(shareParts(share));

/** A trend is called one only where its interval leaves out 0. */
export const directionWords = ({ low, high }: NonNullable<QuestionFacts['facilityTrend']>): string =>
  low > 0 ? 'rising' : high < 0 ? 'falling' : 'no clear change';

/** Over 100 exposures. */
export function trendWords(trend: QuestionFacts['facilityTrend'], unit: 'points' | 'seconds'): string {
  if (trend === null) return 'not enough answers';
  const one = (value: number) => (unit === 'points' ? formatNumber(100 * value, 1) : formatNumber(value, 0));
  const name = unit === 'points' ? 'percentage points' : 's';
  const interval = `${signed(one(trend.slope))} ${name} per 100 answers (${signed(one(trend.low))} to ${signed(one(trend.high))}), n = ${formatNumber(trend.n)}`;
  return `${directionWords(trend)}: ${interval}`;
}

const signed = (text: string): string => (text.startsWith('−') || Number(text) === 0 ? text : `+${text}`);

export function watchWords({ watch, signal }: Pick<QuestionFacts, 'watch' | 'signal'>): string {
  if (signal !== null)
    return `Signal after ${formatCount(signal.n, 'answer')}: ${formatNumber(signal.statistic, 1)} against ${formatNumber(signal.threshold, 1)}`;
  if (watch.kind === 'waiting') return `Not enough answers to watch yet: ${formatNumber(watch.n)} of ${formatNumber(watch.wanted)}`;
  return `No signal in ${formatCount(watch.n, 'answer')}: ${formatNumber(watch.statistic, 1)} against ${formatNumber(watch.threshold, 1)}`;
}

/** How often its answers are too alike. */
export function alikeWords(alike: QuestionFacts['alike']): string {
  if (alike === null || alike.own.attempts === 0) return 'answers are not compared yet';
  const { attempts, cases, confirmed, low, high } = alike.own;
  const per = (share: number) => formatNumber(1000 * share, share < 0.01 ? 1 : 0);
  return `${per(cases / attempts)} in 1,000 attempts (${per(low)} to ${per(high)}), ${confirmed} confirmed`;
}
