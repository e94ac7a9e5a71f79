import { assertMay } from '@assay/core/accounts';
import type { SurveyOnDashboard } from '@assay/core/analytics';
import { addDays } from '@assay/core/decisions';
import type { AssessmentId, OpeningId } from '@assay/core/ids';
import { getAssessment } from '@assay/db';
import { openingsAsked } from '../analytics/openings-asked.ts';
import { toldInSteps } from '../analytics/told-in-steps.ts';
import type { ServiceContext } from '../context.ts';
import { surveyFigures } from './survey-figures.ts';

export type SurveyAsked = {
  assessmentId: AssessmentId;
  opening: OpeningId | null;
  from: string | null;
  until: string | null;
  /** Of the comments, from 1. */
  page: number;
};

/** What candidates thought of an assessment. Apart from the dashboard, which is read from stored sums: who was asked is counted attempt by attempt. */
export async function readSurvey(ctx: ServiceContext, input: SurveyAsked): Promise<SurveyOnDashboard | null> {
  const { id, teamId } = await getAssessment(ctx.db, input.assessmentId);
  assertMay(ctx.actor, 'dashboard.read', { kind: 'team', teamId });
  const openings = await openingsAsked(ctx, { assessmentId: id, opening: input.opening });
  const { from, until, page } = input;
  const told = await toldInSteps(ctx, openings, { from, until, isOfAll: false });
  const openingIds = openings.asked.map((opening) => opening.id);
  if (told === 'whole') return surveyFigures(ctx.db, { openingIds, from, until }, page);
  if (told.before === null) return null;
  const survey = await surveyFigures(ctx.db, { openingIds, from, until: addDays(told.before, -1) }, page);
  if (survey === null) return null;
  const shown = survey.comments.shown.map(({ text }) => ({ day: null, text }));
  return { ...survey, comments: { ...survey.comments, shown } };
}
