import { fewestAnswers } from '@assay/core/analytics';
import type {
  Agreement,
  AgreementAdvice,
  AgreementForStaff,
  CriterionAgreement,
  GroupSeverity,
  IntervalOrNone,
  OwnSeverity,
  Severity,
} from '@assay/core/reviews';
import { fewestOthers, leastAgreement, mostAgreedAnswers } from '@assay/core/reviews';
import { formatCount, formatNumber } from '@assay/ui';
import type { Tone } from '../../lists/tag.tsx';

export const adviceWords = {
  disagree: {
    word: 'Disagree',
    tone: 'bad',
    sentence: 'Its guidance wants words: say what parts one level from the next, with an example of each.',
  },
  may_disagree: { word: 'May disagree', tone: 'amber', sentence: 'Look at its guidance; more answers would tell for certain.' },
  mostly_agree: { word: 'Mostly agree', tone: 'blue', sentence: 'More answers would tell how well.' },
  agree: { word: 'Agree', tone: 'good', sentence: 'Reviewers read it alike.' },
  too_few: { word: 'A hint', tone: 'grey', sentence: 'Of fewer than 20 answers nothing follows yet.' },
  not_known: { word: 'Not known', tone: 'grey', sentence: null },
} as const satisfies Record<AgreementAdvice, { word: string; tone: Tone; sentence: string | null }>;

/** What to do about a criterion, or why nothing can be said of it. */
export const adviceSentence = ({ advice, alpha }: Pick<CriterionAgreement, 'advice' | 'alpha'>): string =>
  adviceWords[advice].sentence ?? (alpha.isKnown ? '' : unknownWords(alpha));

function unknownWords({ n, why }: Extract<Agreement, { isKnown: false }>): string {
  switch (why) {
    case 'none':
      return 'No answer was scored by two.';
    case 'few':
      return `${formatNumber(n)} of ${fewestAnswers} answers scored by two. With fewer, a figure would be a person.`;
    case 'one_level':
      return 'Every answer got the same level, so nothing tells whether reviewers would part others alike.';
    default:
      return why satisfies never;
  }
}

/** "0.82", with a true minus and always two digits. */
const two = (value: number): string => `${value < -0.005 ? '−' : ''}${Math.abs(value).toFixed(2)}`;

/** "0.82 [0.60, 0.95]"; of what is not known a reason, never 0. */
export function agreementFigure(figure: Agreement): string {
  if (!figure.isKnown) return figure.why === 'one_level' ? 'one level only' : 'too few';
  return `${two(figure.value)}${boundsWords(figure.interval, two)}`;
}

const boundsWords = (interval: IntervalOrNone, words: (value: number) => string): string =>
  interval.isKnown ? ` [${words(interval.low)}, ${words(interval.high)}]` : '';

/** "n = 24", and why there is no interval where there is none. */
export function nWords({ n, interval }: { n: number; interval: IntervalOrNone }): string {
  const counted = `n\u00a0=\u00a0${formatNumber(n)}`;
  if (interval.isKnown) return counted;
  return `${counted}, ${interval.why === 'few' ? 'too few for an interval' : 'the same each time'}`;
}

/** What the reader came for: how many criteria want something done. */
export function agreementLead({ questions, reviewersEach, unfinished }: AgreementForStaff): string {
  const advices = questions.flatMap(({ criteria }) => criteria.map(({ advice }) => advice));
  if (advices.length === 0) {
    if (unfinished > 0) return `${unfinishedWords(unfinished)} Figures follow.`;
    return reviewersEach === 1
      ? 'One reviewer reads each answer. Let two or more read them in the review plan to see whether they agree.'
      : 'No answer has been scored by two reviewers yet.';
  }
  const wanting = advices.filter((advice) => advice === 'disagree').length;
  const unsure = advices.filter((advice) => advice === 'may_disagree').length;
  const of = `of ${formatCount(advices.length, 'criterion', 'criteria')}`;
  if (wanting > 0) return `${formatNumber(wanting)} ${of} ${wanting === 1 ? 'wants' : 'want'} clearer guidance.`;
  if (unsure > 0) return `${formatNumber(unsure)} ${of} may want clearer guidance; more answers would tell.`;
  const known = advices.filter((advice) => advice === 'agree' || advice === 'mostly_agree').length;
  if (known === 0) return 'Too little is known yet to say whether reviewers agree.';
  return known === advices.length
    ? 'Reviewers agree on every criterion.'
    : `Reviewers agree on ${formatNumber(known)} ${of}; of the others too little is known.`;
}

/** Below the figures: what they are of, and what their ends are. */
export const howToRead = ({ unfinished, isCut }: Pick<AgreementForStaff, 'unfinished' | 'isCut'>): string =>
  [
    ...(unfinished === 0 ? [] : [unfinishedWords(unfinished)]),
    ...(isCut ? [`Of the newest ${formatNumber(mostAgreedAnswers)} answers.`] : []),
    `1 is full agreement, 0 what dice would reach; the dashed line stands at ${two(leastAgreement)}.`,
    'What counts is what each gave at first, before anything was settled; second opinions, decisions by a manager and practice do not.',
    'α takes in everybody who scored an answer, κ the first two of them; intervals hold in 95 of 100 samples.',
  ].join(' ');

const unfinishedWords = (unfinished: number): string =>
  `${formatCount(unfinished, 'answer')} ${unfinished === 1 ? 'is' : 'are'} still being scored and ${unfinished === 1 ? 'counts' : 'count'} here once all ${unfinished === 1 ? 'its' : 'their'} reviewers have finished.`;

/** Of 100. */
const points = (share: number): string => formatNumber(Math.abs(share) * 100, 1);
const signedPoints = (share: number): string => `${share < -0.0005 ? '−' : share > 0.0005 ? '+' : ''}${points(share)}`;

/** "−6 [−10, −2] · n = 24". */
export const severityFigure = (severity: Severity): string =>
  `${signedPoints(severity.value)}${boundsWords(severity.interval, signedPoints)} · ${nWords(severity)}`;

/** How somebody's scores lie beside those of others, for themselves. */
export function ownSentence({ value, interval, n, others }: OwnSeverity): string {
  const of = `${formatCount(n, 'answer')} that ${others === 1 ? 'one other person' : `${formatNumber(others)} others`} scored, too`;
  if (interval.isKnown ? interval.low <= 0 && interval.high >= 0 : interval.why === 'few') {
    return `On ${of}, you are neither severe nor lenient for certain.`;
  }
  if (Math.abs(value) < 0.0005) return `On ${of}, you give what the others give.`;
  return `On ${of}, you give ${points(value)} points of 100 ${value < 0 ? 'less than the others: you are more severe' : 'more than the others: you are more lenient'}.`;
}

/** The others, or all of them, without anybody in particular. */
export function groupSentence({ reviewers, spread, gap }: GroupSeverity): string {
  if (spread === null || gap === null)
    return `How far reviewers lie apart is shown from ${fewestOthers} others on: with fewer, one of them could be worked out.`;
  return `${formatCount(reviewers, 'reviewer')}, whose severity spreads by ${points(spread)} points of 100 (standard deviation). Two of them differ on the same answer by ${points(gap.value)}${boundsWords(gap.interval, points)} · ${nWords(gap)}.`;
}
