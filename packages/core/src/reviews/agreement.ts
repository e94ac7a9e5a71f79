import type { Agreement, AgreementAdvice } from './agreement-views.ts';

/** With fewer others than this, what is said of the group and what one knows of oneself give somebody away: of two, each by the other. */
export const fewestOthers = 3;

/** Whether figures of a group may be shown to whoever looks at them. */
export const isGroupShown = (raters: readonly string[], viewer: string): boolean =>
  raters.filter((rater) => rater !== viewer).length >= fewestOthers;

/** Of an assessment or of a team's reviewers: the newest that several scored. They say what thousands more would. */
export const mostAgreedAnswers = 2000;

/** K. Krippendorff, Content Analysis, 4th edition 2018, section 12.4: below it even tentative conclusions are not to be drawn. */
export const leastAgreement = 2 / 3;

/** What alpha says of a criterion's guidance, as far as its interval lets it. */
export function adviceOn(alpha: Agreement): AgreementAdvice {
  if (!alpha.isKnown) return 'not_known';
  const { value, interval } = alpha;
  // The same in every answer, of enough of them to have an interval.
  if (!interval.isKnown) return interval.why === 'few' ? 'too_few' : value < leastAgreement ? 'disagree' : 'agree';
  if (interval.high < leastAgreement) return 'disagree';
  if (value < leastAgreement) return 'may_disagree';
  return interval.low < leastAgreement ? 'mostly_agree' : 'agree';
}
