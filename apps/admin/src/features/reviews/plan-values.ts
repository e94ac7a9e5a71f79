import type { ReviewedAttempts, ReviewPlan } from '@assay/core/reviews';
import { formatCount, formatNumber, formatPercent } from '@assay/ui';
import { type NumberField, toNumber } from '../../forms/form-errors.ts';

export type PlanValues = {
  isCodeRead: boolean;
  codePercent: NumberField;
  isSqlRead: boolean;
  sqlPercent: NumberField;
  attempts: ReviewedAttempts;
  nearPoints: NumberField;
  spotCheckPercent: NumberField;
  reviewers: NumberField;
  differencePercent: NumberField;
  onDifference: ReviewPlan['onDifference'];
  isBlind: boolean;
};

export const planValues = ({ code, sql, ...plan }: ReviewPlan): PlanValues => ({
  isCodeRead: code.isRead,
  codePercent: code.rubricPercent,
  isSqlRead: sql.isRead,
  sqlPercent: sql.rubricPercent,
  ...plan,
});

/** As the schema takes it; it says what is missing. */
export const enteredPlan = (values: PlanValues) => ({
  code: { isRead: values.isCodeRead, rubricPercent: toNumber(values.codePercent) },
  sql: { isRead: values.isSqlRead, rubricPercent: toNumber(values.sqlPercent) },
  attempts: values.attempts,
  nearPoints: toNumber(values.nearPoints),
  spotCheckPercent: toNumber(values.spotCheckPercent),
  reviewers: toNumber(values.reviewers),
  differencePercent: toNumber(values.differencePercent),
  onDifference: values.onDifference,
  isBlind: values.isBlind,
});

/** Field of the schema → field of the form. */
export const planFields = {
  'plan.code.rubricPercent': 'codePercent',
  'plan.sql.rubricPercent': 'sqlPercent',
  'plan.nearPoints': 'nearPoints',
  'plan.spotCheckPercent': 'spotCheckPercent',
  'plan.reviewers': 'reviewers',
  'plan.differencePercent': 'differencePercent',
} as const;

/** The plan as one reads it, a sentence each. */
export function planSentences(plan: ReviewPlan): string[] {
  const further = [
    ...(plan.code.isRead ? [`code (${partWords(plan.code.rubricPercent)})`] : []),
    ...(plan.sql.isRead ? [`SQL (${partWords(plan.sql.rubricPercent)})`] : []),
  ];
  return [
    `People score essays, reviews of changes and projects${further.length === 0 ? '' : `, and ${further.join(' and ')}`}.`,
    attemptsWords(plan),
    plan.reviewers === 1
      ? `One reviewer each${plan.isBlind ? ', who does not see names' : ', who sees names'}.`
      : `${plan.reviewers} reviewers each, who see neither each other’s scores nor ${plan.isBlind ? 'names' : 'notes; they see names'}. Where two differ by more than ${formatNumber(plan.differencePercent, 1)} % of the points, ${plan.onDifference === 'second_opinion' ? 'one more is asked' : 'a manager decides'}.`,
  ];
}

const partWords = (percent: number): string =>
  percent === 0 ? 'remarks only' : `${formatPercent(percent / 100, 0)} of its points by rubric`;

function attemptsWords({ attempts, nearPoints, spotCheckPercent }: ReviewPlan): string {
  if (attempts === 'all') return 'Every attempt is read.';
  const which = attempts === 'above_floor' ? 'at or above the floor' : `within ${formatCount(nearPoints, 'percent point')} of the floor`;
  const rest =
    spotCheckPercent === 0
      ? 'The others stay to be reviewed.'
      : `Of the others ${formatNumber(spotCheckPercent)} % are read as a spot check; the rest stays to be reviewed.`;
  return `Attempts ${which} are read, by what cases and keys decide. ${rest}`;
}
