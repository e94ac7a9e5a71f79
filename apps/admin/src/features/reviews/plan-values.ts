import { type ReviewedAttempts, type ReviewPlan, type StandardError, standardErrorFrom } from '@assay/core/reviews';
import { formatCount, formatNumber, formatPercent } from '@assay/ui';
import { type NumberField, toNumber } from '../../forms/form-errors.ts';

export type PlanValues = {
  isCodeRead: boolean;
  codePercent: NumberField;
  isSqlRead: boolean;
  sqlPercent: NumberField;
  attempts: ReviewedAttempts;
  near: ReviewPlan['near'];
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
  near: values.near,
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
export function planSentences(plan: ReviewPlan, standardError: StandardError): string[] {
  const further = [
    ...(plan.code.isRead ? [`code (${partWords(plan.code.rubricPercent)})`] : []),
    ...(plan.sql.isRead ? [`SQL (${partWords(plan.sql.rubricPercent)})`] : []),
  ];
  return [
    `People score essays, reviews of changes and projects${further.length === 0 ? '' : `, and ${further.join(' and ')}`}.`,
    attemptsWords(plan, standardError),
    plan.reviewers === 1
      ? `One reviewer each${plan.isBlind ? ', who does not see names' : ', who sees names'}.`
      : `${plan.reviewers} reviewers each, who see neither each other’s scores nor ${plan.isBlind ? 'names' : 'notes; they see names'}. Where two differ by more than ${formatNumber(plan.differencePercent, 1)} % of the points, ${plan.onDifference === 'second_opinion' ? 'one more is asked' : 'a manager decides'}.`,
  ];
}

const partWords = (percent: number): string =>
  percent === 0 ? 'remarks only' : `${formatPercent(percent / 100, 0)} of its points by rubric`;

function attemptsWords(plan: ReviewPlan, standardError: StandardError): string {
  const { attempts, spotCheckPercent } = plan;
  if (attempts === 'all') return 'Every attempt is read.';
  const which = attempts === 'above_floor' ? 'at or above the floor' : `within ${nearWords(plan, standardError)} of the floor`;
  const rest =
    spotCheckPercent === 0
      ? 'The others stay to be reviewed.'
      : `Of the others ${formatNumber(spotCheckPercent)} % are read as a spot check; the rest stays to be reviewed.`;
  return `Attempts ${which} are read, by what cases and keys decide. ${rest}`;
}

function nearWords({ near, nearPoints }: ReviewPlan, standardError: StandardError): string {
  const typed = formatCount(nearPoints, 'percent point');
  if (near === 'points') return typed;
  const known = `one standard error (${errorWords(standardError)})`;
  return standardError.isKnown ? known : `${known.slice(0, -1)}; ${typed} until then)`;
}

/** "now ±6.2 points, from 48 attempts", or why it is not known. */
export function errorWords(standardError: StandardError): string {
  const attempts = formatCount(standardError.attempts, 'attempt');
  if (standardError.isKnown) return `now ±${formatNumber(standardError.points, 1)} points, from ${attempts}`;
  switch (standardError.why) {
    case 'few':
      return `not known yet, with ${standardError.attempts} of ${standardErrorFrom} graded attempts`;
    case 'one_item':
      return 'not known, as nobody has two answers that cases or keys decide';
    case 'no_spread':
      return `not known, as all answers of ${attempts} are worth the same`;
    default:
      return standardError.why satisfies never;
  }
}
