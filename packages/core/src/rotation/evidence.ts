import type { CaseRate } from '../similarity/schema.ts';
import type { QuestionFacts, RotationSettings, SignalFinding } from './schema.ts';

/** What was watched in the last quarter, for saying how many signals chance alone brings. */
export type Watched = { exposures: number; questions: number };

const dayMs = 86_400_000;

export const daysSince = (from: string, now: Date): number => Math.max(0, Math.floor((now.getTime() - Date.parse(from)) / dayMs));

const count = (value: number, one: string, many = `${one}s`): string => `${value.toLocaleString('en')} ${value === 1 ? one : many}`;
export const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** A number of false alarms: small ones need their digits. */
const few = (value: number): string => (value < 0.095 ? value.toFixed(2) : value < 9.95 ? value.toFixed(1) : Math.round(value).toString());

export const signalSentences = (signal: NonNullable<QuestionFacts['signal']>, watched: Watched): readonly string[] => [
  `Answers have been better than the same candidates’ other answers explain, since about ${signal.sinceAt.slice(0, 10)}: statistic ${signal.statistic.toFixed(1)} against a threshold of ${signal.threshold.toFixed(1)}, after ${count(signal.n, 'answer')} watched (and ${count(signal.calibratedOn, 'answer')} that say what is normal).`,
  baseRateSentence(signal, watched),
];

function baseRateSentence({ falseAlarmRate }: SignalFinding, { exposures, questions }: Watched): string {
  const oneIn = Math.round(1 / falseAlarmRate).toLocaleString('en');
  const rate = `A signal like this comes up by chance about once in ${oneIn} answers.`;
  if (exposures === 0) return rate;
  return `${rate} In the last quarter ${count(exposures, 'answer')} to ${count(questions, 'question')} were watched: expect about ${few(exposures * falseAlarmRate)} by chance alone.`;
}

const perThousand = (share: number): string => (1000 * share).toLocaleString('en', { maximumFractionDigits: 1 });
const rateOf = ({ attempts, cases, low, high }: CaseRate): string =>
  `${perThousand(cases / attempts)} in 1,000 (95 % interval ${perThousand(low)} to ${perThousand(high)})`;

export const alikeSentence = ({ own, peers }: NonNullable<QuestionFacts['alike']>): string =>
  `Of ${count(own.attempts, 'attempt')} at it ${own.cases.toLocaleString('en')} have a case of similarity, ${own.confirmed.toLocaleString('en')} of them confirmed: ${rateOf(own)}. Of the other questions together it is ${rateOf(peers)}.`;

export const shareSentence = ({ shown, attempts }: NonNullable<QuestionFacts['share']>, cap: number, when: string): string =>
  `${when} it was in ${percent(shown / attempts)} of the attempts at one assessment (${shown} of ${attempts}); the cap is ${percent(cap)}.`;

export const facilitySentence = ({ n, mean, low, high }: NonNullable<QuestionFacts['facility']>): string =>
  `Candidates got ${percent(mean)} of its points on average (95 % interval ${percent(low)} to ${percent(high)}, n = ${n}): it hardly tells anybody apart.`;

export function agedSentence(facts: QuestionFacts, settings: RotationSettings, now: Date): string {
  const days = daysSince(facts.since, now);
  return `It has been live for ${count(days, 'day')} (limit ${settings.ageLimitDays.toLocaleString('en')}) and was shown ${count(facts.exposures.since, 'time')} since then (limit ${settings.exposureLimit.toLocaleString('en')}).`;
}

export const leakedBeforeSentence = (pastLeaks: number): string =>
  `It was taken out because of such a signal ${pastLeaks === 1 ? 'once' : `${pastLeaks} times`} before.`;

export const reportsSentence = (openReports: number): string =>
  `${count(openReports, 'report')} of candidates about it ${openReports === 1 ? 'is' : 'are'} open.`;

export const neededSentence = (neededBy: number): string =>
  `${count(neededBy, 'section')} of assessments would run short without it: such candidates get it all the same, when nothing else is left.`;

export const restedSentence = (facts: QuestionFacts, now: Date): string =>
  `It has rested for ${count(daysSince(facts.since, now), 'day')}.`;

export const missedSentence = (missedBy: number): string =>
  `${count(missedBy, 'section')} of assessments that it fits ${missedBy === 1 ? 'has' : 'have'} little live stock left.`;

export const staysSentence = (titles: readonly string[]): string =>
  `${titles.map((title) => `“${title}”`).join(', ')} of the same family ${titles.length === 1 ? 'stays' : 'stay'} live.`;

export const replacementSentence = (sibling: QuestionFacts['siblings'][number], now: Date): string =>
  `“${sibling.title}” of the same family has rested for ${count(daysSince(sibling.since, now), 'day')} and comes back for it.`;
