import { type CalibrationForStaff, enoughAnswers, fewestAnswers, type ItemRest, type MeasuredFigures } from '@assay/core/analytics';
import { formatCount, formatDate, formatNumber, formatPercent } from '@assay/ui';
import { countWords, durationWords, restWords } from '../../words/figure-words.ts';

/** "64 answers to version 2, begun between … and …", or how far it is until figures are shown. */
export function answersWords({ n, version, firstDay, lastDay }: CalibrationForStaff): string {
  const where = version === null ? 'all versions' : `version ${version}`;
  if (n === 0) return `No finished attempt has had ${version === null ? 'this question' : where} yet.`;
  if (firstDay === null || lastDay === null)
    return `${formatNumber(n)} of ${fewestAnswers} answers to ${where} so far. With fewer than ${fewestAnswers}, a figure would be a person.`;
  // A day has no zone: it is read as that of UTC and said so.
  const days = firstDay === lastDay ? `on ${dayOf(firstDay)}` : `between ${dayOf(firstDay)} and ${dayOf(lastDay)}`;
  return `${formatCount(n, 'answer')} to ${where}, from attempts begun ${days}.`;
}

const dayOf = (day: string): string => formatDate(day, 'UTC');

export function trustWords(n: number): string | null {
  return n >= enoughAnswers
    ? null
    : `${formatNumber(n)} of ${enoughAnswers} answers: the figures are a hint so far, and no case or option is pointed out.`;
}

export function facilitySentence({ facility, guess }: Pick<MeasuredFigures, 'facility' | 'guess'>): string {
  const earned = `On average ${formatPercent(facility.value)} of the points`;
  const expected = `difficulty ${guess.difficulty} of 5 lets expect (${formatPercent(guess.share)})`;
  if (facility.low <= guess.share && guess.share <= facility.high) return `${earned}: about what ${expected}.`;
  const compared = `${facility.value > guess.share ? 'easier' : 'harder'} than ${expected}`;
  return guess.nearest === guess.difficulty
    ? `${earned}: a little ${compared}.`
    : `${earned}: ${compared}, more like difficulty ${guess.nearest}.`;
}

/** From here on it is called well, and below the second hardly: the usual bounds of item analysis. */
const well = 0.3;
const hardly = 0.2;

export function itemRestSentence(itemRest: ItemRest): string {
  if (!itemRest.isKnown) return unknownRest[itemRest.why];
  const { r, low, high } = itemRest;
  if (high < 0) return 'Stronger candidates do worse here. Look for a fault in the question or in what counts as right.';
  if (low <= 0) return 'Not clear yet whether stronger candidates do better here.';
  if (r >= well) return 'Tells strong from weak candidates well.';
  return r >= hardly ? 'Tells strong from weak candidates somewhat.' : 'Hardly tells strong from weak candidates.';
}

const unknownRest = {
  few: 'Not known yet: too few answers with other questions beside them.',
  same_score: 'Not known: everybody got the same score here.',
  same_rest: 'Not known: everybody did equally well in the rest of the form.',
} as const satisfies Record<Extract<ItemRest, { isKnown: false }>['why'], string>;

/** "item–rest r = 0.41 [0.20, 0.58] · n = 64". */
export function itemRestFigures(itemRest: ItemRest): string {
  const n = `n = ${formatNumber(itemRest.n)}`;
  if (!itemRest.isKnown) return n;
  return `item–rest r = ${restWords(itemRest)} · ${n}`;
}

export function timeSentence({ minutes, whole }: MeasuredFigures['times']): string {
  const expected = durationWords(minutes * 60);
  if (whole === null) return `Not known yet of ${fewestAnswers} answers. The author expects ${expected}.`;
  const { lower, median, upper } = whole;
  const [least, most] = [durationWords(lower.seconds), durationWords(upper.seconds)];
  const spread = least === most ? `Most of them took ${most}` : `Half of them took between ${least} and ${most}`;
  if (median.low !== null && median.low > minutes * 60) return `${spread}: longer than the ${expected} the author expects.`;
  if (median.high !== null && median.high < minutes * 60) return `${spread}: less than the ${expected} the author expects.`;
  return `${spread}; the author expects ${expected}.`;
}

/** Who left it empty, and whose time ran out. */
export function endWords({ unanswered, timeUp }: Pick<MeasuredFigures, 'unanswered' | 'timeUp'>): readonly string[] {
  const empty = unanswered === null ? 'Of older answers it is not known who left it empty.' : `${countWords(unanswered)} left it empty.`;
  if (timeUp === null) return [empty];
  const nothing = Math.round(timeUp.worthNothing.n * timeUp.worthNothing.value);
  const ranOut = `In ${countWords(timeUp.ranOut)} attempts the time ran out`;
  return [empty, nothing === 0 ? `${ranOut}.` : `${ranOut}; in ${formatNumber(nothing)} of these nothing was right here.`];
}
