import type { EquatedForStaff } from '@assay/core/analytics';
import { formatCount, formatDate, formatNumber, formatPercent } from '@assay/ui';

/** "68 % if everybody had had the same questions: this form was harder. Good to ± 9 points." */
export function equatedSentence(percent: number, equated: EquatedForStaff): string {
  if (equated.isKnown) {
    if (equated.standardError === null) return 'The same whichever questions were drawn: nothing and everything are so on each form.';
    const share = formatPercent(equated.percent / 100, 1);
    return `${share} if everybody had had the same questions: ${formWords(equated.percent - percent)}. Good to ±\u00a0${formatNumber(equated.standardError, 1)} points.`;
  }
  switch (equated.why) {
    case 'few':
      return `What it would be had everybody had the same questions is reckoned once ${formatNumber(equated.fewest)} attempts have ended.`;
    case 'no_curve':
      return 'What it would be had everybody had the same questions cannot be said: too few have answered some of them.';
    case 'by_people':
      return 'What it would be had everybody had the same questions cannot be said: people give a part of the score.';
    default:
      return equated satisfies never;
  }
}

const formWords = (more: number): string => {
  if (Math.abs(more) < 0.5) return 'this form was as hard as others';
  return more > 0 ? 'this form was harder' : 'this form was easier';
};

/** Null where there is nothing to explain. */
export const fitSentence = (equated: EquatedForStaff, isDeciding: boolean): string | null =>
  equated.isKnown
    ? `Equated by what ${formatCount(equated.fit.attempts, 'attempt')} tell of the questions, as of ${formatDate(equated.fit.fittedAt)}. ${isDeciding ? 'It decides.' : 'The points above decide.'}`
    : null;
